package io.gatehouse.directory;

import java.util.Optional;

/** A group as a scan came across it. {@code name} is empty for a group that lies where none of ours would. */
public record ScannedGroup(String dn, Optional<GroupName> name) {}
