package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a kind of server keeps a suspended person from binding. See docs/decisions/015 and 017. */
sealed interface SignInLock {

    /** The attribute that says whether the entry may be used. */
    String attribute();

    boolean enabled(Entry entry);

    /** What a new entry is given. */
    List<Attribute> initial(boolean enabled);

    /**
     * What turns the possibility to sign in on or off.
     *
     * @param present the attribute as it is now, null when that was not asked for or is not known
     */
    List<Modification> change(boolean enabled, @Nullable Entry present);

    /** Whether {@link #change} has to know the present value in order to keep what others put into it. */
    default boolean needsPresent() {
        return false;
    }

    /** No lock: groups and status are all there is to tell by. */
    record StatusOnly() implements SignInLock {
        @Override
        public String attribute() {
            return OwnedAttributes.STATUS;
        }

        @Override
        public boolean enabled(Entry entry) {
            return entry.hasAttributeValue(OwnedAttributes.STATUS, OwnedAttributes.ACTIVE);
        }

        @Override
        public List<Attribute> initial(boolean enabled) {
            return List.of();
        }

        @Override
        public List<Modification> change(boolean enabled, @Nullable Entry present) {
            return List.of();
        }
    }

    /** An attribute with a value that means locked; any other value is the server's own matter. */
    record ByValue(String attribute, String locked) implements SignInLock {

        /** The password policy's lock that lasts until it is taken away (draft-behera-ldap-password-policy). */
        static final ByValue PASSWORD_POLICY = new ByValue("pwdAccountLockedTime", "000001010000Z");

        /** 389 Directory Server's account inactivation. */
        static final ByValue ACCOUNT_LOCK = new ByValue("nsAccountLock", "true");

        @Override
        public boolean enabled(Entry entry) {
            return !entry.hasAttributeValue(attribute, locked);
        }

        @Override
        public List<Attribute> initial(boolean enabled) {
            return enabled ? List.of() : List.of(new Attribute(attribute, locked));
        }

        @Override
        public List<Modification> change(boolean enabled, @Nullable Entry present) {
            return List.of(
                    enabled
                            ? new Modification(ModificationType.REPLACE, attribute)
                            : new Modification(ModificationType.REPLACE, attribute, locked));
        }
    }

    /** A bit among those of {@code userAccountControl} (MS-ADTS 2.2.16); the others are the domain administrator's. */
    record AccountControl() implements SignInLock {

        private static final int DISABLED = 0x2;
        private static final int NORMAL_ACCOUNT = 0x200;

        @Override
        public String attribute() {
            return "userAccountControl";
        }

        @Override
        public boolean enabled(Entry entry) {
            return (flags(entry) & DISABLED) == 0;
        }

        @Override
        public List<Attribute> initial(boolean enabled) {
            return List.of(new Attribute(attribute(), text(NORMAL_ACCOUNT, enabled)));
        }

        @Override
        public List<Modification> change(boolean enabled, @Nullable Entry present) {
            return List.of(new Modification(ModificationType.REPLACE, attribute(), text(flags(present), enabled)));
        }

        @Override
        public boolean needsPresent() {
            return true;
        }

        private int flags(@Nullable Entry entry) {
            var value = entry == null ? null : entry.getAttributeValueAsInteger(attribute());
            return value == null ? NORMAL_ACCOUNT : value;
        }

        private static String text(int flags, boolean enabled) {
            return Integer.toString(enabled ? flags & ~DISABLED : flags | DISABLED);
        }
    }
}
