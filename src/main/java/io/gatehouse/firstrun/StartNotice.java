package io.gatehouse.firstrun;

import io.gatehouse.common.PublicUrl;
import io.gatehouse.firstrun.demo.DemoData;
import io.gatehouse.firstrun.demo.DemoSignIn;
import io.gatehouse.security.LdapServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last step of a start: demo data where they belong, then the few lines that tell the operator where everything is. */
@Component
@ConditionalOnWebApplication
class StartNotice {

    private final MessageSource texts;
    private final PublicUrl url;
    private final LdapServer directory;
    private final ObjectProvider<DemoData> demo;
    private final Path data;

    StartNotice(
            MessageSource texts,
            PublicUrl url,
            LdapServer directory,
            ObjectProvider<DemoData> demo,
            @Value("${gatehouse.data-directory}") Path data) {
        this.texts = texts;
        this.url = url;
        this.directory = directory;
        this.demo = demo;
        this.data = data;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        demo.ifAvailable(DemoData::fill);
        System.out.println(String.join(System.lineSeparator(), lines()));
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(text("ready"));
        lines.add(line("backOffice", url.link("/")));
        lines.add(line("form", url.link("/register")));
        lines.add(line("directory", text("directoryAt", String.join(" ", directory.urls()), directory.baseDn())));
        lines.add(line("data", data.toAbsolutePath().normalize()));
        if (demo.getIfAvailable() != null) {
            lines.addAll(demoLines());
        }
        lines.add(text("stop"));
        return lines;
    }

    private List<String> demoLines() {
        var lines = new ArrayList<String>();
        lines.add(line("mail", url.link("/mail")));
        lines.add(line("signIns", text("password", DemoSignIn.PASSWORD)));
        DemoSignIn.ALL.forEach(signIn ->
                lines.add("    %-16s %s".formatted(signIn.username(), text("role." + signIn.role()))));
        return lines;
    }

    private String line(String label, Object value) {
        return "  %-18s %s".formatted(text(label), value);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage("firstrun." + key, arguments, Locale.ENGLISH);
    }
}
