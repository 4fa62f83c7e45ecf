package io.gatehouse.common;

/**
 * Keeps spreadsheets from taking a text for a formula when a CSV file is opened: such a text gets an apostrophe in front
 * and stays readable behind it, {@code '-Smith} and {@code '+13155550142} (OWASP ASVS 5.0, 1.2.10). Quotation marks and
 * separators are the CSV writer's matter (RFC 4180).
 */
public final class SpreadsheetText {

    /** What begins a formula, also in the full-width forms that spreadsheets of East Asian locales read alike. */
    private static final String BEGINNINGS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    public static String guarded(String text) {
        return beginsFormula(text) ? "'" + text : text;
    }

    /** Spaces in front do not help: some programs trim them before they look. */
    private static boolean beginsFormula(String text) {
        var start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start < text.length() && BEGINNINGS.indexOf(text.charAt(start)) >= 0;
    }
}
