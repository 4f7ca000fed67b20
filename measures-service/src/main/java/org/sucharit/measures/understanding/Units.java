package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.text.Similarity;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.measures.agency.Unit;

/** The names of an agency's units, sections and positions, however a document writes them. */
final class Units {

    /** @param end position after the name in the folded text */
    record Hit(int start, int end, String unit, boolean isUnit) {}

    private record Name(String folded, String unit, boolean isUnit) {}

    private static final String EVERY = "(?:หน่วยงาน|หน่วย|ส่วนราชการ|ส่วนงาน|ส่วน|สำนัก|กอง|ฝ่าย|คน|สังกัด|งาน)";
    private static final Pattern EVERYONE =
            Pattern.compile("(?:(?:เจ้าหน้าที่|พนักงาน|บุคลากร|ข้าราชการ|ผู้ปฏิบัติงาน)*ทุกๆ?" + EVERY
                    + "(?:[/,](?:ทุก)?" + EVERY + ")*(?:ในสังกัด|ภายใน)?)+(?:เทศบาล|องค์กร|หน่วยงาน)?");
    private static final Pattern OF_AGENCY = Pattern.compile(
            "(?:ของ)?(?:เทศบาล(?:ตำบล|เมือง|นคร)?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\\.?|อบจ\\.?|ทต\\.?|ทม\\.?)");
    private static final Pattern UNIT_LIKE = Pattern.compile(
            "^(?:\\d{1,2}[.)]?|-)*(?:สำนัก|กอง(?!ทุน)|ฝ่าย|ส่วน(?:การ|โยธา|สาธารณ|สวัสดิ|ราชการ)|ศูนย์พัฒนา|หน่วยตรวจสอบ|โรงเรียน|งาน|สถานธนานุบาล|ทุก(?:หน่วย|ส่วน|กอง|สำนัก|ฝ่าย|คน))");
    private static final Pattern PERSON_LIKE = Pattern.compile(
            "^(?:ผู้อำนวยการ|ผอ\\.?|หัวหน้า|เจ้าพนักงาน|เจ้าหน้าที่|นัก(?:วิชาการ|ทรัพยากร|จัดการ|วิเคราะห์|บริหาร|พัฒนา|สันทนาการ|ประชาสัมพันธ์)|นิติกร|ปลัด|รองปลัด|นายก|รองนายก|คณะ(?:ทำงาน|กรรมการ)|ผู้บริหาร|ผู้ดูแล|นายช่าง|ครู|พนักงาน)");

    private final List<Name> names;

    Units(List<Unit> units) {
        Map<String, Name> known = new HashMap<>();
        for (Unit unit : units) {
            put(known, unit.name(), unit.name(), true);
            for (String other : unit.otherNames()) put(known, other, unit.name(), true);
            for (Unit.Part part : parts(unit)) {
                put(known, part.name(), unit.name(), false);
                for (String other : part.otherNames()) put(known, other, unit.name(), false);
            }
        }
        names = known.values().stream()
                .sorted(Comparator.comparingInt((Name name) -> name.folded().length())
                        .reversed())
                .toList();
    }

    private static List<Unit.Part> parts(Unit unit) {
        List<Unit.Part> parts = new ArrayList<>(unit.sections());
        parts.addAll(unit.positions());
        return parts;
    }

    private static void put(Map<String, Name> known, String written, String unit, boolean isUnit) {
        String folded = ThaiText.fold(written);
        if (folded.length() < 3) return;
        known.putIfAbsent(folded, new Name(folded, unit, isUnit));
        // "สำนักปลัดเทศบาล" is written "สำนักปลัด", too
        Matcher agency = OF_AGENCY.matcher(folded);
        while (agency.find()) {
            boolean ends = agency.end() == folded.length() && agency.start() > 5;
            if (ends)
                known.putIfAbsent(
                        folded.substring(0, agency.start()),
                        new Name(folded.substring(0, agency.start()), unit, isUnit));
        }
    }

    /** Every known name in a folded text, without overlaps; "everyone" among them. */
    List<Hit> in(String folded) {
        List<Hit> hits = new ArrayList<>();
        Matcher everyone = EVERYONE.matcher(folded);
        for (int at = 0; at < folded.length(); ) {
            boolean all = everyone.region(at, folded.length()).lookingAt();
            Hit hit = all ? new Hit(at, everyone.end(), Responsible.EVERYONE, true) : nameAt(folded, at);
            if (hit != null) hits.add(hit);
            at = hit == null ? at + 1 : hit.end();
        }
        return hits;
    }

    private @Nullable Hit nameAt(String folded, int at) {
        for (Name name : names) {
            if (!folded.startsWith(name.folded(), at)) continue;
            int end = at + name.folded().length();
            Matcher agency = OF_AGENCY.matcher(folded).region(end, folded.length());
            return new Hit(at, agency.lookingAt() ? agency.end() : end, name.unit(), name.isUnit());
        }
        return null;
    }

    /** The unit whose name a text is, but for a slip of the pen. */
    Optional<String> like(String text) {
        String folded = ThaiText.fold(text);
        if (folded.length() < 6) return Optional.empty();
        return names.stream()
                .filter(name -> name.folded().length() >= 6)
                .filter(name -> Similarity.distance(name.folded(), folded, 1) <= 1)
                .map(Name::unit)
                .findFirst();
    }

    /** Whether a unit's name seems to begin here, known or not. */
    static boolean beginsLikeUnit(String folded) {
        return UNIT_LIKE.matcher(folded).find();
    }

    /** Whether a person's position seems to begin here. */
    static boolean beginsLikePerson(String folded) {
        return PERSON_LIKE.matcher(folded).find();
    }

    /** Whether a short text is, by its sound, the name of units or of positions in them. */
    static boolean soundLikeUnits(String text) {
        String folded = ThaiText.fold(text);
        return folded.length() <= 120
                && (beginsLikeUnit(folded)
                        || beginsLikePerson(folded)
                        || EVERYONE.matcher(folded).lookingAt());
    }
}
