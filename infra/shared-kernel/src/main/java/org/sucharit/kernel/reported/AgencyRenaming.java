package org.sucharit.kernel.reported;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.text.ThaiText;

/**
 * Puts one agency's names in place of another's, in a text that is copied from it: the name with its form, long, short
 * or misspelt, the bare place name where it stands for the agency, district, province and website. White space within
 * a name doesn't matter. What can't be replaced stays, and is told.
 */
public final class AgencyRenaming {

    /** Words right before a place name that leave no doubt that it is one. */
    private static final Pattern BEFORE_PLACE = Pattern.compile("(?:ตำบล|ต\\.|ชาว|ของ|ใน|ประชาชน|พื้นที่|เขต)$");

    private static final int SHORTEST_NAME = 3;

    private final Agency from;
    private final Agency to;
    private final AgencyNames misspelt;
    private final AgencyNames others;

    /**
     * @param from whose text it is
     * @param to whose text it becomes
     * @param registered as for {@link DocumentReview}
     */
    public AgencyRenaming(Agency from, Agency to, Predicate<String> registered) {
        this.from = from;
        this.to = to;
        this.misspelt = new AgencyNames(from.facts(), registered);
        this.others = new AgencyNames(to.facts(), registered);
    }

    /**
     * An agency as texts name it.
     *
     * @param nameTh full name with its form ("เทศบาลตำบล…")
     * @param district without "อำเภอ"; null for a provincial organisation
     * @param province without "จังหวัด"
     * @param website as the registry has it; null where there is none
     */
    public record Agency(
            String nameTh,
            @Nullable String district,
            String province,
            @Nullable String website) {

        private AgencyFacts facts() {
            return new AgencyFacts(nameTh, List.of(), district, province, false);
        }

        private Optional<AgencyForm> form() {
            return AgencyForm.ofName(nameTh);
        }

        /** The name without its form. */
        private String core() {
            return form().map(form -> afterForm(form.full())).orElse(nameTh);
        }

        private String afterForm(String form) {
            var folded = Folded.of(nameTh);
            return nameTh.substring(folded.startOf(form.length())).strip();
        }
    }

    /** What stayed of the other agency. */
    public enum Left {
        WEBSITE,
        DISTRICT,
        AGENCY
    }

    /** Words that stayed as they were, and what they name. */
    public record Remaining(Left what, String words) {}

    /** @param remaining each once */
    public record Renamed(String text, List<Remaining> remaining) {

        public Renamed {
            remaining = List.copyOf(remaining);
        }
    }

    /** The text with the names replaced. */
    public Renamed in(String text) {
        var remaining = new ArrayList<Remaining>();
        var renamed = places(names(slips(website(text, remaining))), remaining);
        for (var wrong : others.wrongIn(renamed))
            if (!wrong.misspelt()) remaining.add(new Remaining(Left.AGENCY, wrong.written()));
        return new Renamed(renamed, remaining.stream().distinct().toList());
    }

    private String website(String text, List<Remaining> remaining) {
        if (from.website() == null) return text;
        var host = host(from.website());
        if (host.isEmpty()) return text;
        var address = Pattern.compile(
                "(?<![@\\w.-])(https?://)?(?:www\\.)?" + Pattern.quote(host)
                        + "(?::\\d+)?(?:/[^\\s<>\"')\\]\\u0E00-\\u0E7F]*)?(?![\\w-])",
                Pattern.CASE_INSENSITIVE);
        var found = address.matcher(text);
        var own = to.website();
        if (own == null) {
            while (found.find()) remaining.add(new Remaining(Left.WEBSITE, found.group()));
            return text;
        }
        var brief = own.replaceFirst("^https?://", "").replaceFirst("/$", "");
        return found.replaceAll(one -> Matcher.quoteReplacement(one.group(1) == null ? brief : own));
    }

    private static String host(String website) {
        return website.replaceFirst("(?i)^https?://", "")
                .replaceFirst("(?i)^www\\.", "")
                .replaceFirst("[/:?#].*$", "");
    }

    /** The other agency's own name, misspelt by itself. */
    private String slips(String text) {
        var right = text;
        for (var wrong : misspelt.wrongIn(text))
            if (wrong.misspelt()) right = right.replace(wrong.written(), to.nameTh());
        return right;
    }

    private record Edit(int start, int end, String words) {}

    /** The name with its form. */
    private String names(String text) {
        var folded = Folded.of(text);
        var edits = new ArrayList<Edit>();
        var core = Folded.of(from.core()).text();
        var form = from.form();
        if (form.isEmpty()) {
            everywhere(folded, core, to.nameTh(), edits);
            return edited(text, folded, edits);
        }
        var found = AgencyForm.in(folded.text());
        while (found.find()) {
            boolean own = AgencyForm.of(found) == form.get() && folded.text().startsWith(core, found.end());
            if (own) edits.add(new Edit(found.start(), found.end() + core.length(), named(found)));
        }
        return edited(text, folded, edits);
    }

    /** The new name in the manner of the old one: short for short, the mayor's for the mayor's. */
    private String named(Matcher found) {
        var form = to.form();
        if (form.isEmpty()) return to.nameTh();
        if (AgencyForm.isBrief(found)) return form.get().brief() + to.core();
        boolean mayor = found.group().startsWith("เทศมนตรี");
        return mayor && to.nameTh().startsWith("เทศบาล")
                ? "เทศมนตรี" + to.nameTh().substring("เทศบาล".length())
                : to.nameTh();
    }

    /** District and province as such, and the bare place name. */
    private String places(String text, List<Remaining> remaining) {
        var folded = Folded.of(text);
        var edits = new ArrayList<Edit>();
        announced(folded, "จังหวัด", "จ\\.", from.province(), to.province(), edits);
        if (from.district() != null && to.district() != null)
            announced(folded, "อำเภอ", "อ\\.", from.district(), to.district(), edits);
        var others = edits.stream()
                .map(edit -> new Edit(edit.start(), edit.end(), ""))
                .toList();
        if (from.district() != null && to.district() == null)
            left(text, folded, "(?:อำเภอ|อ\\.)" + quoted(from.district()), remaining);
        bare(folded, others, edits);
        return edited(text, folded, edits);
    }

    private static void announced(Folded folded, String word, String brief, String old, String next, List<Edit> edits) {
        var found =
                Pattern.compile("(" + word + "|" + brief + ")" + quoted(old)).matcher(folded.text());
        while (found.find()) edits.add(new Edit(found.start(), found.end(), found.group(1) + next));
    }

    private static void left(String text, Folded folded, String pattern, List<Remaining> remaining) {
        var found = Pattern.compile(pattern).matcher(folded.text());
        while (found.find())
            remaining.add(new Remaining(
                    Left.DISTRICT,
                    text.substring(folded.startOf(found.start()), folded.endOf(found.end()))
                            .strip()));
    }

    private void bare(Folded folded, List<Edit> taken, List<Edit> edits) {
        var core = Folded.of(from.core()).text();
        if (from.form().isEmpty()
                || core.length() < SHORTEST_NAME
                || core.equals(Folded.of(to.core()).text())) return;
        var text = folded.text();
        for (int at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + core.length())) {
            int start = at;
            int end = at + core.length();
            boolean free = taken.stream().noneMatch(edit -> edit.start() < end && start < edit.end());
            if (free && meansAgency(folded, start, end)) edits.add(new Edit(start, end, to.core()));
        }
    }

    private static boolean meansAgency(Folded folded, int start, int end) {
        var before = folded.text().substring(0, start);
        if (before.endsWith("อำเภอ") || before.endsWith("จังหวัด")) return false;
        if (BEFORE_PLACE.matcher(before).find()) return true;
        return isEdge(folded, start, start - 1) && isEdge(folded, end, end);
    }

    private static boolean isEdge(Folded folded, int position, int neighbour) {
        return folded.gapBefore(position)
                || !ThaiText.isThaiLetter(folded.text().charAt(neighbour));
    }

    private static void everywhere(Folded folded, String old, String next, List<Edit> edits) {
        for (int at = folded.text().indexOf(old); at >= 0; at = folded.text().indexOf(old, at + old.length()))
            edits.add(new Edit(at, at + old.length(), next));
    }

    private static String edited(String text, Folded folded, List<Edit> edits) {
        var words = new StringBuilder(text);
        edits.sort(Comparator.comparingInt(Edit::start).reversed());
        for (var edit : edits) words.replace(folded.startOf(edit.start()), folded.endOf(edit.end()), edit.words());
        return words.toString();
    }

    private static String quoted(String name) {
        return Pattern.quote(Folded.of(name).text());
    }
}
