package io.gatehouse.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.security.ApiTokenRow;
import io.gatehouse.security.ApiTokenService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The tokens of programs that use the JSON API: who issued them, what for, and when they were last used. */
@Route("api-tokens")
@Menu(title = "security.tokens.menu", order = 80, icon = "vaadin:key-o")
@RolesAllowed("SUPPORT_LEAD")
class ApiTokensView extends Div implements HasDynamicTitle {

    private final transient ApiTokenService tokens;
    private final transient Clock clock;
    private final LazyGrid<ApiTokenRow> grid;

    ApiTokensView(ApiTokenService tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.grid = new LazyGrid<>(getPageTitle());
        addClassNames("page", "list");
        add(new PageHeader(getPageTitle())
                .withLine(getTranslation("security.tokens.line"))
                .withActions(issueButton()));
        add(grid);
        columns();
        grid.setEmptyStateComponent(EmptyState.nothingYet(
                getTranslation("security.tokens.none.title"), getTranslation("security.tokens.none.text")));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.tokens.menu");
    }

    private Button issueButton() {
        var button = new Button(
                getTranslation("security.tokens.issue"), click -> new IssueTokenDialog(tokens, this::refresh).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void columns() {
        grid.addColumn(ApiTokenRow::name)
                .setHeader(getTranslation("security.tokens.name"))
                .setFlexGrow(2);
        grid.addColumn(this::scopes)
                .setHeader(getTranslation("security.tokens.scopes"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("security.tokens.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ApiTokenRow::issuedBy)
                .setHeader(getTranslation("security.tokens.issuedBy"))
                .setFlexGrow(1);
        grid.addTimeColumn(
                getTranslation("security.tokens.issued"), row -> row.dates().issued(), clock);
        grid.addTimeColumn(
                getTranslation("security.tokens.used"), row -> row.dates().lastUsed(), clock);
        grid.addComponentColumn(this::revokeButton).setAutoWidth(true).setFlexGrow(0);
        grid.onPhone(this::block);
    }

    private String scopes(ApiTokenRow row) {
        return row.scopes().stream()
                .sorted()
                .map(scope -> getTranslation("security.scope." + scope))
                .collect(Collectors.joining(", "));
    }

    private Component state(ApiTokenRow row) {
        return row.valid()
                ? new StateBadge(getTranslation("security.tokens.valid"), Tone.GOOD)
                : new StateBadge(getTranslation("security.tokens.revoked", row.revokedBy()), Tone.QUIET);
    }

    private Component revokeButton(ApiTokenRow row) {
        if (!row.valid()) {
            return new Span();
        }
        var button = new Button(getTranslation("security.tokens.revoke"), click -> askToRevoke(row));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.setAriaLabel(getTranslation("security.tokens.revoke.title", row.name()));
        return button;
    }

    private Component block(ApiTokenRow row) {
        var line = new Div(state(row), new Span(scopes(row)), revokeButton(row));
        line.addClassName("line");
        var block = new Div(new Span(row.name()), line);
        block.addClassName("row-block");
        return block;
    }

    private void askToRevoke(ApiTokenRow row) {
        new TaskDialog(
                        getTranslation("security.tokens.revoke.title", row.name()),
                        getTranslation("security.tokens.revoke"),
                        () -> revoked(row))
                .dangerous()
                .withConsequences(List.of(
                        getTranslation("security.tokens.revoke.atOnce"),
                        getTranslation("security.tokens.revoke.forGood")))
                .readyToConfirm()
                .open();
    }

    private boolean revoked(ApiTokenRow row) {
        tokens.revoke(row.id());
        Notifications.success(getTranslation("security.tokens.revoke.done", row.name()));
        refresh();
        return true;
    }

    private void refresh() {
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<ApiTokenRow> read(int offset, int limit) {
                return tokens.list().stream().skip(offset).limit(limit).toList();
            }

            @Override
            public int count() {
                return tokens.list().size();
            }
        });
    }
}
