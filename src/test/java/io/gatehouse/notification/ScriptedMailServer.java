package io.gatehouse.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers commands as told, and with success otherwise. The answer to a command that is told to be
 * {@link #HANG_UP} is none.
 */
final class ScriptedMailServer implements AutoCloseable {

    static final String HANG_UP = "";

    private final ServerSocket listener;
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answers by the first word of the command; {@code .} for the end of the mail */
    ScriptedMailServer(Map<String, String> answers) throws IOException {
        this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The commands that came. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (var connection = listener.accept()) {
                talk(connection);
            } catch (IOException e) {
                // The test is over, or the client went away.
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
        say(connection, "220 scripted.example ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            var answer = answers.getOrDefault(line.split(" ")[0], "250 fine");
            if (answer.equals(HANG_UP)) {
                return;
            }
            say(connection, answer);
            if (line.equals("DATA") && answer.startsWith("3")) {
                skipMail(in);
                say(connection, answers.getOrDefault(".", "250 accepted"));
            }
        }
    }

    private static void skipMail(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // The mail itself does not matter here.
        }
    }

    private static void say(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
