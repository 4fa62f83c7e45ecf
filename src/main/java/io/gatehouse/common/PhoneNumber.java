package io.gatehouse.common;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/** A telephone number of the North American Numbering Plan, kept as E.164 ({@code +13155550142}). */
public record PhoneNumber(String value) {

    private static final int COUNTRY_CODE = 1;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** @throws InvalidValueException {@code value.phone.invalid} */
    public static PhoneNumber of(String typed) {
        var number = parse(typed);
        if (number.getCountryCode() != COUNTRY_CODE
                || number.hasExtension()
                || !NUMBERS.isPossibleNumber(number)
                || NUMBERS.isPossibleNumberWithReason(number) != PhoneNumberUtil.ValidationResult.IS_POSSIBLE) {
            throw new InvalidValueException("value.phone.invalid");
        }
        return new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    private static Phonenumber.PhoneNumber parse(String typed) {
        try {
            return NUMBERS.parse(typed, "US");
        } catch (NumberParseException e) {
            throw new InvalidValueException("value.phone.invalid");
        }
    }

    /** "(315) 555-0142", as it is written in its country. */
    public String national() {
        return NUMBERS.format(parse(value), PhoneNumberFormat.NATIONAL);
    }

    @Override
    public String toString() {
        return value;
    }
}
