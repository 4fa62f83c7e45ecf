package io.gatehouse.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.security.DirectoryPeople;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.IntegrationTest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an open page of the back office does when its session ends, in Chromium. */
@IntegrationTest
class OpenPageTests {

    private static final Pattern SIGN_IN = Pattern.compile(".*/login(\\?.*)?");

    private static Playwright playwright;
    private static Browser chromium;

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private AccountAccess access;

    @Autowired
    private LdapServer directory;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync")));
    }

    @AfterAll
    static void close() {
        chromium.close();
        playwright.close();
    }

    @Test
    void leadsWhoIsSuspendedToTheSignInWithinFiveSeconds() {
        var staff = staff();
        var page = pageOf(staff);

        fixture.runAs(fixture.lead(), () -> access.suspend(staff.id(), SuspensionReason.LEAVER, "left"));

        assertGoesToSignInByItself(page);
    }

    /** Another node ends no session of this one, but its change is in the database. */
    @Test
    void noticesASuspensionThatCameByAnotherNode() {
        var staff = staff();
        var page = pageOf(staff);

        database.sql("UPDATE account SET state = 'SUSPENDED', suspension_reason = 'LEAVER' WHERE id = :id")
                .param("id", staff.id().value())
                .update();

        assertGoesToSignInByItself(page);
    }

    @Test
    void signsOutByTheButtonAndJournalsIt() {
        var staff = staff();
        var page = pageOf(staff);

        page.locator("vaadin-button[aria-label='Sign out']").click();
        page.waitForURL(SIGN_IN);

        assertThat(acts(staff)).contains("sign-in.ended");
        page.navigate("http://localhost:" + port + "/accounts");
        assertThat(page.url()).contains("/login");
        page.context().close();
    }

    private static void assertGoesToSignInByItself(Page page) {
        page.waitForURL(SIGN_IN, new Page.WaitForURLOptions().setTimeout(20_000));
        assertThat(page.content()).doesNotContain("vaadin-app-layout");
        page.context().close();
    }

    private AccountSnapshot staff() {
        var staff = fixture.account(fixture.organization().id(), "SUPPORT_STAFF");
        DirectoryPeople.awaitAndSetPassword(directory, staff.username());
        return staff;
    }

    private Page pageOf(AccountSnapshot person) {
        var page = chromium.newContext().newPage();
        page.navigate("http://localhost:" + port + "/login");
        page.locator("[name='username']").fill(person.username());
        page.locator("[name='password']").fill(DirectoryPeople.PASSWORD);
        page.locator("button.primary").click();
        page.locator("vaadin-app-layout").waitFor();
        return page;
    }

    private List<String> acts(AccountSnapshot person) {
        return database.sql("SELECT act FROM journal_row WHERE object_id = :id")
                .param("id", person.id().toString())
                .query(String.class)
                .list();
    }
}
