package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.assessed.ItemCodes;
import org.sucharit.kernel.assessed.Mention;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.time.FiscalYear;

/** What a measure answers: the items, or else the sub-indicators or indicators, that a text names. */
final class AnswerReading {

    private final FiscalYear assessed;
    private final ItemCatalogue catalogue;

    AnswerReading(FiscalYear assessed, ItemCatalogue catalogue) {
        this.assessed = assessed;
        this.catalogue = catalogue;
    }

    List<Mention> mentions(String text) {
        return text.isEmpty() ? List.of() : ItemCodes.in(text, assessed, catalogue);
    }

    /** The most precise things that one text names: where there are items, its indicators only say where they belong. */
    List<Answered> precise(String text) {
        List<Mention> mentions = mentions(text);
        for (Mention.Kind kind : Mention.Kind.values()) {
            Set<Answered> answers = new LinkedHashSet<>();
            for (Mention mention : mentions) if (mention.kind() == kind) answers.add(Answered.of(assessed, mention));
            if (!answers.isEmpty()) return List.copyOf(answers);
        }
        return List.of();
    }

    boolean namesItem(String text) {
        return mentions(text).stream().anyMatch(mention -> mention.kind() == Mention.Kind.ITEM);
    }

    /**
     * What the measure of an entry answers: what its own text names, else the cells beside it, else the group above.
     * Where none of them names an item, the items its steps name belong to it too.
     */
    List<Answered> of(Entry entry, String title) {
        List<Answered> answers = new ArrayList<>(precise(entry.text(Field.ANSWERS)));
        if (answers.isEmpty() || answers.stream().allMatch(answer -> answer.item() == null)) {
            List<Answered> named = precise(title);
            boolean better = named.stream().anyMatch(answer -> answer.item() != null);
            if (better) answers.clear();
            for (Answered answer : named) if (!answers.contains(answer)) answers.add(answer);
        }
        List<String> groups = entry.groups();
        for (int i = groups.size() - 1; i >= 0 && answers.isEmpty(); i--) answers.addAll(precise(groups.get(i)));
        if (answers.stream().noneMatch(answer -> answer.item() != null)) {
            for (Mention mention : mentions(entry.text(Field.STEPS))) {
                Answered item = Answered.of(assessed, mention);
                if (mention.kind() == Mention.Kind.ITEM && !answers.contains(item)) answers.add(item);
            }
        }
        return List.copyOf(answers);
    }
}
