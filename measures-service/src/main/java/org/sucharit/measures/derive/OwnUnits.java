package org.sucharit.measures.derive;

import static org.sucharit.kernel.text.ThaiText.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.measures.agency.Unit;

/** The units of an agency, found by any of their names, or by the name of a section or position in them. */
final class OwnUnits {

    /** "สำนักปลัดเทศบาล" and "สำนักปลัดองค์การบริหารส่วนตำบล" are the same "สำนักปลัด". */
    private static final Pattern OF_AGENCY =
            Pattern.compile("(?<=.{5})(?:เทศบาล(?:ตำบล|เมือง|นคร)?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต|อบจ)$");

    private final Map<String, String> byName = new HashMap<>();

    OwnUnits(List<Unit> units) {
        for (var unit : units) names(unit).forEach(name -> put(name, unit.name()));
        for (var unit : units)
            Stream.concat(unit.sections().stream(), unit.positions().stream())
                    .flatMap(part -> Stream.concat(Stream.of(part.name()), part.otherNames().stream()))
                    .forEach(name -> put(name, unit.name()));
    }

    /** All names of a unit itself. */
    static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.otherNames().stream());
    }

    /** The registry's name of the unit that is written, {@code *} where everyone is meant. */
    Optional<String> find(String written) {
        var folded = fold(written);
        if (folded.startsWith("ทุก")) return Optional.of(Responsible.EVERYONE);
        return Optional.ofNullable(byName.get(folded)).or(() -> Optional.ofNullable(byName.get(withoutAgency(folded))));
    }

    private void put(String name, String unit) {
        var folded = fold(name);
        byName.putIfAbsent(folded, unit);
        byName.putIfAbsent(withoutAgency(folded), unit);
    }

    private static String withoutAgency(String folded) {
        return OF_AGENCY.matcher(folded).replaceFirst("");
    }
}
