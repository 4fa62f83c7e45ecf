package io.gatehouse.registration;

import io.gatehouse.registration.SearchTerms.Identifier;
import io.gatehouse.registration.TypedWords.Piece;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out what typed words mean, by one statement: typing errors are seen among the words there are, not among requests. */
@Repository
class SearchedWords {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

    private static final String MEANING = """
            SELECT folded(typed.whole) AS whole, folded(typed.part) AS part,
                CASE WHEN EXISTS (SELECT 1 FROM registration r WHERE r.email = typed.whole) THEN 'EMAIL'
                    WHEN EXISTS (SELECT 1 FROM registration r WHERE r.npi = typed.whole) THEN 'NPI'
                    WHEN EXISTS (SELECT 1 FROM registration r WHERE r.reference = upper(typed.whole)) THEN 'REFERENCE'
                    END AS identifier,
                CASE WHEN length(typed.part) < 4 OR typed.part ~ '[0-9]'
                        OR EXISTS (SELECT 1 FROM registration_word known WHERE known.word LIKE containing(typed.part))
                    THEN ARRAY[folded(typed.part)]
                    ELSE nearest_words(folded(typed.part)) END AS meant,
                ARRAY(SELECT a.id FROM account a WHERE a.username LIKE :username LIMIT 20) AS accounts
            FROM unnest(CAST(:wholes AS text[]), CAST(:parts AS text[])) WITH ORDINALITY AS typed(whole, part, place)
            ORDER BY typed.place
            """;

    private final JdbcClient database;

    SearchedWords(JdbcClient database) {
        this.database = database;
    }

    SearchTerms meaning(String typed) {
        var pieces = TypedWords.of(typed);
        var words = new LinkedHashMap<String, SearchTerms.Word>();
        var accounts = new java.util.HashSet<UUID>();
        database.sql(MEANING)
                .param("wholes", pieces.stream().map(Piece::whole).toArray(String[]::new))
                .param("parts", pieces.stream().map(Piece::part).toArray(String[]::new))
                .param("username", username(pieces))
                .query(row -> {
                    read(row, words);
                    accounts.addAll(Set.of((UUID[]) row.getArray("accounts").getArray()));
                });
        return new SearchTerms(typed, true, List.copyOf(words.values()), accounts);
    }

    /** An identifier that somebody has stands for itself; one with a typing error is looked for in pieces. */
    private static void read(ResultSet row, Map<String, SearchTerms.Word> words) throws SQLException {
        var known = row.getString("identifier");
        var identifier = known == null ? null : Identifier.valueOf(known);
        var word = row.getString(known == null ? "part" : "whole");
        var meant = known == null ? List.of((String[]) row.getArray("meant").getArray()) : List.of(word);
        words.putIfAbsent(word, new SearchTerms.Word(word, meant, identifier));
    }

    /** Begins with it, when it can be a username at all; else what no username is like. */
    private static String username(List<Piece> pieces) {
        var wholes = pieces.stream().map(Piece::whole).distinct().toList();
        return wholes.size() == 1 && USERNAME.matcher(wholes.getFirst()).matches()
                ? wholes.getFirst().replace("_", "\\_") + "%"
                : "";
    }
}
