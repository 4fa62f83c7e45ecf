package io.gatehouse.registration;

import java.util.List;

/** What staff and applicant wrote to each other about a request, the oldest first. */
public record Conversation(List<Message> messages) {

    /** Whose turn it is. */
    public enum Standing {
        NOTHING_ASKED,
        WAITING_FOR_APPLICANT,
        ANSWERED
    }

    public Conversation {
        messages = List.copyOf(messages);
    }

    public Standing standing() {
        if (messages.isEmpty()) {
            return Standing.NOTHING_ASKED;
        }
        return messages.getLast().fromStaff() ? Standing.WAITING_FOR_APPLICANT : Standing.ANSWERED;
    }
}
