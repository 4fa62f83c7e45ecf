package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.Note;

/** What staff tell each other about the request. */
final class NotesSection extends Div {

    private final transient Desk desk;
    private final RegistrationId id;
    private final UnorderedList notes = new UnorderedList();
    private final TextArea text = new TextArea();

    NotesSection(Desk desk, RegistrationId id) {
        this.desk = desk;
        this.id = id;
        notes.addClassName("notes");
        text.setAriaLabel(Words.of("review.notes.text"));
        text.setPlaceholder(Words.of("review.notes.text"));
        text.setMaxLength(Note.MAX_TEXT);
        var add = new Button(Words.of("review.notes.add"), click -> addNote());
        var line = new Div(text, add);
        line.addClassName("note-line");
        var section = new Section(Words.of("review.notes.title"), notes, line);
        add(section);
        show();
    }

    private void addNote() {
        if (!text.getValue().isBlank()) {
            desk.handling().addNote(id, text.getValue());
            text.clear();
            show();
        }
        text.focus();
    }

    private void show() {
        notes.removeAll();
        desk.handling().notes(id).forEach(note -> notes.add(item(note)));
        notes.setVisible(notes.getComponentCount() > 0);
    }

    private ListItem item(Note note) {
        var who = new Div(new Span(note.author()), new RelativeTime(note.writtenAt(), desk.clock()));
        who.addClassNames("dotted", "quiet");
        var words = new Paragraph(note.text());
        words.addClassName("note-text");
        return new ListItem(who, words);
    }
}
