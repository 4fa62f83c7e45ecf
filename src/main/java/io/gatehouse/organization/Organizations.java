package io.gatehouse.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The organizations in the database. Texts that are compared arrive typed; the database folds both sides. */
interface Organizations extends JpaRepository<Organization, UUID> {

    String FILTERED = """
            FROM organization o
            WHERE (:text = '' OR folded(o.legal_name) LIKE containing(:text)
                OR folded(o.city) LIKE containing(:text))
              AND (CAST(:participating AS boolean) IS NULL OR o.participating = CAST(:participating AS boolean))
            """;

    @Query(
            nativeQuery = true,
            value = "SELECT o.* " + FILTERED + " ORDER BY folded(o.legal_name), o.id OFFSET :offset LIMIT :limit")
    List<Organization> page(String text, @Nullable Boolean participating, int offset, int limit);

    @Query(nativeQuery = true, value = "SELECT count(*) FROM (SELECT 1 " + FILTERED + " LIMIT :most) AS counted")
    int countUpTo(String text, @Nullable Boolean participating, int most);

    @Query(nativeQuery = true, value = """
                    SELECT o.legal_name FROM organization o
                    WHERE o.participating AND NOT o.exchange
                      AND (folded(o.legal_name) LIKE containing(:typed)
                        OR folded(:typed) <% folded(o.legal_name))
                    ORDER BY starts_with(folded(o.legal_name), folded(:typed)) DESC,
                             word_similarity(folded(:typed), folded(o.legal_name)) DESC, o.legal_name
                    LIMIT :limit
                    """)
    List<String> participatingNames(String typed, int limit);

    @Query(nativeQuery = true, value = """
                    SELECT o.id AS id,
                           0.8 * greatest(similarity(folded(o.legal_name), folded(:name)),
                                          0.9 * word_similarity(folded(:name), folded(o.legal_name)))
                         + 0.1 * (CASE WHEN left(o.zip, 5) = left(:zip, 5) THEN 1 ELSE 0 END)
                         + 0.1 * similarity(folded(o.street), folded(:street)) AS score
                    FROM organization o
                    WHERE folded(o.legal_name) % folded(:name) OR folded(:name) <% folded(o.legal_name)
                    ORDER BY score DESC, o.legal_name
                    LIMIT :limit
                    """)
    List<Score> alike(String name, String street, String zip, int limit);

    /** Also those that organizations had before. */
    @Query(
            nativeQuery = true,
            value = "SELECT short_name FROM given_short_name WHERE short_name = :base OR short_name LIKE :base || '-%'")
    List<String> shortNamesFrom(String base);

    @Query(nativeQuery = true, value = """
                    SELECT count(*) > 0 FROM organization o
                    WHERE folded(o.legal_name) = folded(:legalName) AND o.zip = :zip AND o.id <> :other
                    """)
    boolean hasNamesake(String legalName, String zip, UUID other);

    @Query("SELECT o FROM Organization o WHERE o.exchange")
    List<Organization> exchange();

    List<Organization> findByIdIn(Collection<UUID> ids);

    /** How alike an organization is to what was typed. */
    interface Score {

        UUID getId();

        double getScore();
    }

    Optional<Organization> findByShortName(String shortName);
}
