package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.Colleague;
import io.gatehouse.registration.Note;
import io.gatehouse.registration.UnknownColleagueException;
import java.util.stream.Collectors;

/** What staff tell each other about the request. Whom a note names is told of it. */
final class NotesSection extends Div {

    private final transient Desk desk;
    private final RegistrationId id;
    private final UnorderedList notes = new UnorderedList();
    private final TextArea text = new TextArea();
    private final Div buttons = new Div();

    NotesSection(Desk desk, RegistrationId id) {
        this.desk = desk;
        this.id = id;
        notes.addClassName("notes");
        text.setAriaLabel(Words.of("review.notes.text"));
        text.setPlaceholder(Words.of("review.notes.text"));
        text.setMaxLength(Note.MAX_TEXT);
        text.addValueChangeListener(change -> text.setInvalid(false));
        buttons.addClassName("note-buttons");
        buttons.add(new Button(Words.of("review.notes.add"), click -> addNote()), mention());
        var line = new Div(text, buttons);
        line.addClassName("note-line");
        add(new Section(Words.of("review.notes.title"), notes, line));
        show();
    }

    private Button mention() {
        var mention = new Button(Words.of("review.notes.mention"));
        mention.addThemeVariants(ButtonVariant.TERTIARY);
        mention.addClickListener(click -> {
            var who = colleagues();
            buttons.replace(mention, who);
            who.focus();
            who.setOpened(true);
        });
        return mention;
    }

    private ComboBox<Colleague> colleagues() {
        var who = new ComboBox<Colleague>();
        who.setAriaLabel(Words.of("review.notes.mention"));
        who.setPlaceholder(Words.of("review.notes.mention"));
        who.setItems(desk.assignments().colleagues());
        who.setItemLabelGenerator(Colleague::name);
        who.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                name(change.getValue());
                who.clear();
            }
        });
        return who;
    }

    private void name(Colleague colleague) {
        var written = text.getValue();
        var gap = written.isEmpty() || written.endsWith(" ") ? "" : " ";
        text.setValue(written + gap + "@" + colleague.username() + " ");
        text.focus();
    }

    private void addNote() {
        if (!text.getValue().isBlank()) {
            try {
                desk.notes().add(id, text.getValue());
                text.clear();
                show();
            } catch (UnknownColleagueException e) {
                text.setErrorMessage(Words.of("review.notes.unknown", e.username()));
                text.setInvalid(true);
            }
        }
        text.focus();
    }

    private void show() {
        notes.removeAll();
        desk.notes().of(id).forEach(note -> notes.add(item(note)));
        notes.setVisible(notes.getComponentCount() > 0);
    }

    private ListItem item(Note note) {
        var who = new Div(new Span(note.author()), new RelativeTime(note.writtenAt(), desk.clock()));
        who.addClassNames("dotted", "quiet");
        if (!note.mentioned().isEmpty()) {
            who.add(new Span(Words.of("review.notes.told", names(note))));
        }
        var words = new Paragraph(note.text());
        words.addClassName("note-text");
        return new ListItem(who, words);
    }

    private static String names(Note note) {
        return note.mentioned().stream().map(Colleague::name).collect(Collectors.joining(", "));
    }
}
