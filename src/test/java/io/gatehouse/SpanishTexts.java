package io.gatehouse;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which texts people outside read, and so read in Spanish; and what goes into a text. */
final class SpanishTexts {

    private static final Pattern OUTSIDE = Pattern.compile("""
            public\\..+|register\\.(?!api\\.).+|activation\\..+|door\\..+|security\\.signIn\\..+\
            |value\\.(?!token).+|registration\\.(lineState|warning|reason|part)\\..+\
            |mail\\.(footer|link|correct|line\\..+|stop\\..+)\
            |mail\\.(CONFIRM|DRAFT|CHANGE|REQUEST_|ACCESS_ADDED|REMIND|ADDRESS|WELCOME|ACTIVATION|PASSWORD|ACCOUNT|USERNAME)\\w*\\.(title|body)""");

    /** Arguments, named places and the borders of a choice; and the button with the link. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d|\\$\\{\\w+}|\\d[#<]|(?m)^\\[");

    private SpanishTexts() {}

    static boolean isOutside(String key) {
        return OUTSIDE.matcher(key).matches();
    }

    static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
