package io.gatehouse.notification;

/** Keeps mail in the house, where there is no mail server: for trying Gatehouse out. */
class CapturingTransport implements MailTransport {

    private final CapturedMails captured;
    private final String from;

    CapturingTransport(CapturedMails captured, String from) {
        this.captured = captured;
        this.from = from;
    }

    @Override
    public SendOutcome send(ReadyMail mail) {
        captured.add(mail, from);
        return new SendOutcome.Accepted();
    }

    @Override
    public boolean capturing() {
        return true;
    }
}
