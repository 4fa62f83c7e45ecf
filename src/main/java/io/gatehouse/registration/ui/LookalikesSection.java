package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.account.SimilarAccount;
import io.gatehouse.account.SimilarAccount.Likeness;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.ui.Chips;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.Lookalikes;
import io.gatehouse.registration.Review;
import io.gatehouse.registration.SimilarRequest;
import io.gatehouse.registration.ToldApart;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who may be the same person, how likely and why; and the account the request is linked to. */
final class LookalikesSection extends Div {

    private final Answers answers;
    private final Consumer<AccountId> compare;

    /** @param compare opens the comparison with this one */
    LookalikesSection(Answers answers, Consumer<AccountId> compare) {
        this.answers = answers;
        this.compare = compare;
    }

    void show(Review review) {
        removeAll();
        var alike = review.lookalikes();
        var linked = review.registration().linked();
        setVisible(linked || !alike.nobody());
        var section = new Section(Words.of("review.alike.title"));
        if (linked) {
            section.add(linked(review));
        }
        if (!alike.nobody()) {
            section.add(list(alike));
        }
        add(section);
    }

    private Div linked(Review review) {
        var account = review.lookalikes().linked();
        var text = account == null
                ? Words.of(
                        "review.linked.awaited",
                        String.valueOf(review.lookalikes().awaited()))
                : Words.of(
                        "review.linked." + account.state().name(),
                        account.name().full(),
                        account.username());
        var undo = new Button(Words.of("review.linked.undo"), click -> answers.unlink(review.registration()));
        undo.setDisableOnClick(true);
        undo.addThemeVariants(ButtonVariant.SMALL);
        var badge = new StateBadge(Words.of("review.linked"), account == null ? Tone.ATTENTION : Tone.GOOD);
        undo.setVisible(review.registration().change() == null);
        var line = new Div(badge, new Paragraph(text), undo);
        line.addClassName("linked");
        return line;
    }

    private UnorderedList list(Lookalikes alike) {
        var list = new UnorderedList();
        list.addClassName("lookalikes");
        alike.accounts().forEach(one -> list.add(account(one, alike)));
        alike.requests().forEach(one -> list.add(request(one, alike)));
        return list;
    }

    private ListItem account(SimilarAccount alike, Lookalikes all) {
        var account = alike.account();
        var what = new Span(Words.of("review.alike.account." + account.state().name(), account.username()));
        return item(
                account.id(),
                account.name(),
                what,
                alike.score(),
                alike.reasons(),
                all.toldApart().get(account.id()));
    }

    private ListItem request(SimilarRequest alike, Lookalikes all) {
        var what = new Span(Words.of(
                "review.alike.request", alike.reference(), Words.of("state", alike.state()), alike.organizationName()));
        return item(
                alike.account(),
                alike.name(),
                what,
                alike.score(),
                alike.likenesses().keySet(),
                all.toldApart().get(alike.account()));
    }

    private ListItem item(
            AccountId account, String name, Span what, int score, Set<Likeness> reasons, @Nullable ToldApart apart) {
        var who = new Span(name);
        who.addClassName("name");
        what.addClassName("quiet");
        var text = new Div(who, what);
        text.addClassName("who");
        if (apart == null) {
            text.add(
                    new Span(Words.of("review.alike.score", score)),
                    new Chips(reasons.stream()
                            .sorted()
                            .map(reason -> Words.of("review.alike." + reason))
                            .toList()));
        } else {
            text.add(new StateBadge(Words.of("review.alike.apart", apart.by(), Moments.exact(apart.at())), Tone.QUIET));
        }
        var button = new Button(Words.of("review.alike.compare"), click -> compare.accept(account));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Words.of("review.alike.compare.of", name));
        return new ListItem(text, button);
    }
}
