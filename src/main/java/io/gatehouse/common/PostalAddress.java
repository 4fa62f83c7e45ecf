package io.gatehouse.common;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The street address of a building in the United States; the state is a USPS code, the ZIP has five or nine digits. */
public record PostalAddress(String street, @Nullable String suite, String city, String state, String zip) {

    /** USPS codes of states, the District of Columbia and territories. */
    public static final Set<String> STATES = Set.of(
            ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
                            + "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI")
                    .split(" "));

    private static final int MAX_LINE = 100;
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");

    /** @throws InvalidValueException {@code value.street.*, value.city.*, value.state.invalid, value.zip.invalid} */
    public static PostalAddress of(String street, @Nullable String suite, String city, String state, String zip) {
        return new PostalAddress(
                required(street, "value.street"),
                suite == null || suite.isBlank() ? null : CleanText.line(suite, MAX_LINE, "value.suite"),
                required(city, "value.city"),
                state(state),
                zip(zip));
    }

    private static String required(String typed, String code) {
        var text = CleanText.line(typed, MAX_LINE, code);
        if (text.isEmpty()) {
            throw new InvalidValueException(code + ".missing");
        }
        return text;
    }

    private static String state(String typed) {
        var state = typed.strip().toUpperCase(Locale.ROOT);
        if (!STATES.contains(state)) {
            throw new InvalidValueException("value.state.invalid");
        }
        return state;
    }

    private static String zip(String typed) {
        var zip = typed.strip();
        if (!ZIP.matcher(zip).matches()) {
            throw new InvalidValueException("value.zip.invalid");
        }
        return zip;
    }

    /** The address on one line. */
    public String oneLine() {
        return street + (suite == null ? "" : ", " + suite) + ", " + city + ", " + state + " " + zip;
    }
}
