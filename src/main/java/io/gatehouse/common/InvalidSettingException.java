package io.gatehouse.common;

/** A setting that cannot be used. Its message is one sentence for the operator: the application prints it and stops. */
public final class InvalidSettingException extends RuntimeException {

    public InvalidSettingException(String sentence) {
        super(sentence);
    }

    public InvalidSettingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
