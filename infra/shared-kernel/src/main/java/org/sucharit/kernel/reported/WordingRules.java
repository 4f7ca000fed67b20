package org.sucharit.kernel.reported;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.assessed.ItemCodes;
import org.sucharit.kernel.assessed.Mention;
import org.sucharit.kernel.reported.Finding.Code;
import org.sucharit.kernel.reported.Finding.Severity;
import org.sucharit.kernel.time.FiscalYear;

/** What is wrong with the words themselves, wherever they stand: names, places, item codes. */
final class WordingRules {

    private final AgencyFacts agency;
    private final AgencyNames names;
    private final ItemCatalogue catalogue;

    WordingRules(AgencyFacts agency, Predicate<String> registered, ItemCatalogue catalogue) {
        this.agency = agency;
        this.names = new AgencyNames(agency, registered);
        this.catalogue = catalogue;
    }

    void check(WrittenText text, FiscalYear assessed, Consumer<Finding> out) {
        for (AgencyNames.Wrong wrong : names.wrongIn(text.text())) {
            if (wrong.misspelt()) out.accept(finding(Code.OWN_NAME_MISSPELT, text, wrong.written(), wrong.own()));
            else out.accept(finding(Code.OTHER_AGENCY_NAMED, text, wrong.written()));
        }
        for (PlaceNames.Misspelt place : PlaceNames.districtMisspeltIn(text.text(), agency.district())) {
            out.accept(finding(Code.OWN_NAME_MISSPELT, text, place.written(), place.right()));
        }
        for (PlaceNames.Misspelt place : PlaceNames.provincesMisspeltIn(text.text(), agency.province())) {
            out.accept(finding(Code.PROVINCE_MISSPELT, text, place.written(), place.right()));
        }
        itemCodes(text, assessed, out);
    }

    private void itemCodes(WrittenText text, FiscalYear assessed, Consumer<Finding> out) {
        List<Mention> misspelt = ItemCodes.in(text.text(), assessed, catalogue).stream()
                .filter(Mention::misspelt)
                .toList();
        if (misspelt.isEmpty()) return;
        String written = misspelt.stream().map(Mention::written).distinct().collect(Collectors.joining(" "));
        String right = misspelt.stream().map(Mention::code).distinct().collect(Collectors.joining(" "));
        out.accept(finding(Code.ITEM_CODE_MISSPELT, text, written, right));
    }

    private static Finding finding(Code code, WrittenText text, String... words) {
        return new Finding(code, Severity.WARNING, text.row(), text.column(), List.of(words));
    }
}
