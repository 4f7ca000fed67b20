package org.sucharit.complaints.listening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access.AgencyProvinces;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The agencies and their people, read from PostgreSQL: commands and access are decided by them. */
@Component
public class Directory implements AgencyProvinces {

    private static final TypeReference<List<ListedPerson>> PEOPLE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Map<AgencyId, Known> near = new ConcurrentHashMap<>();
    /** What was registered once stays registered: nobody has to look again. */
    private final Set<AgencyId> registered = ConcurrentHashMap.newKeySet();

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of those who are too near to look into a case about themselves, as one edition of the directory, told by the transaction that wrote it, has them. */
    private record Known(String edition, List<PersonName> names) {}

    /** Empty also while the news of it is on its way. */
    public Optional<ListedAgency> agency(AgencyId code) {
        return reading(
                () -> jdbc.sql("""
                        SELECT code, name_th, type, district, province FROM known_agency
                        WHERE code = ? AND name_th IS NOT NULL AND province IS NOT NULL
                        """).param(code.value()).query(Directory::agency).optional());
    }

    /** @throws Problem {@code AGENCY_UNKNOWN}, 422 */
    public ListedAgency require(AgencyId code) {
        return agency(code).orElseThrow(() -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "AGENCY_UNKNOWN"));
    }

    /** @throws Problem {@code AGENCY_UNKNOWN}, 422 */
    public void requireRegistered(AgencyId code) {
        if (!registered.contains(code)) registered.add(require(code).code());
    }

    /** All of them, by name. */
    public List<ListedAgency> agencies() {
        return reading(() -> jdbc.sql("""
                        SELECT code, name_th, type, district, province FROM known_agency
                        WHERE name_th IS NOT NULL AND province IS NOT NULL ORDER BY name_th, code
                        """).query(Directory::agency).list());
    }

    @Override
    public Optional<String> provinceOf(AgencyId code) {
        return agency(code).map(ListedAgency::province);
    }

    /** Everyone in the agency's directory. */
    public List<ListedPerson> people(AgencyId code) {
        return reading(() -> jdbc.sql("SELECT people FROM known_people WHERE agency = ?")
                .param(code.value())
                .query((row, _) -> JsonMapper.shared().readValue(row.getString(1), PEOPLE))
                .optional()
                .orElse(List.of()));
    }

    /** Those who, by what the directory says of them, work at the agency's own complaint desk. */
    public List<ListedPerson> investigators(AgencyId code) {
        return people(code).stream()
                .filter(person -> Duty.of(person) == Duty.DESK)
                .toList();
    }

    /**
     * Whether a name that a complainant wrote may be that of an executive, the clerk or an investigator. Titles and
     * spelling don't matter, one of several names is enough, and in doubt it is.
     */
    public boolean mayConcern(AgencyId code, String name) {
        var written = new WrittenName(name);
        return !written.isEmpty() && near(code).stream().anyMatch(written::mayMean);
    }

    private List<PersonName> near(AgencyId code) {
        var edition = reading(() -> jdbc.sql("SELECT xmin::text FROM known_people WHERE agency = ?")
                .param(code.value())
                .query(String.class)
                .optional());
        if (edition.isEmpty()) return List.of();
        var known = near.get(code);
        if (known == null || !known.edition().equals(edition.get())) {
            known = new Known(edition.get(), namesOf(people(code)));
            near.put(code, known);
        }
        return known.names();
    }

    private static List<PersonName> namesOf(List<ListedPerson> people) {
        var names = new ArrayList<PersonName>();
        for (var person : people) if (Duty.of(person).isNear()) names.add(new PersonName(person.name()));
        return List.copyOf(names);
    }

    private static ListedAgency agency(ResultSet row, int number) throws SQLException {
        return new ListedAgency(
                new AgencyId(row.getString("code")),
                row.getString("name_th"),
                row.getString("type"),
                row.getString("district"),
                row.getString("province"));
    }

    private interface Query<T> {
        T run();
    }

    /** Tables that are gone are back in a moment. */
    private static <T> T reading(Query<T> query) {
        try {
            return query.run();
        } catch (BadSqlGrammarException e) {
            throw Problem.unavailable(e);
        }
    }
}
