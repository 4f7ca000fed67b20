package org.sucharit.reporting.opendata;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.DisclosureRecord;
import org.sucharit.reporting.record.DisclosureRecord.Address;
import org.sucharit.reporting.record.FiguresRecord;

/** Datasets that are the record with a row for each subject. */
@Configuration(proxyBeanMethods = false)
class RecordDatasets {

    private final RecordRows rows;

    RecordDatasets(RecordRows rows) {
        this.rows = rows;
    }

    @Bean
    Dataset<?> agenciesDataset() {
        return Dataset.<AgencyRecord>called("agencies")
                .text("agency", row -> row.agency().value())
                .text("nameTh", AgencyRecord::nameTh)
                .text("type", AgencyRecord::type)
                .text("district", AgencyRecord::district)
                .text("province", AgencyRecord::province)
                .text("website", AgencyRecord::website)
                .texts("units", AgencyRecord::units, AgencyRecord.Unit::name)
                .from(rows.collection(AgencyRecord.class), () -> rows.all(AgencyRecord.class));
    }

    @Bean
    Dataset<?> disclosuresDataset() {
        return Dataset.<DisclosureRecord>called("disclosures")
                .text("agency", row -> row.agency().value())
                .integer("fiscalYear", DisclosureRecord::fiscalYear)
                .text("item", DisclosureRecord::item)
                .texts("addresses", row -> row.content().addresses(), Address::url)
                .texts("explanations", row -> row.content().addresses(), RecordDatasets::explained)
                .texts("elements", row -> row.content().elements(), element -> element)
                .text("note", row -> row.content().note())
                .text("declaration", row -> {
                    var declared = row.content().declaration();
                    return declared == null ? null : declared.kind();
                })
                .text("declarationExplanation", row -> {
                    var declared = row.content().declaration();
                    return declared == null ? null : declared.explanation();
                })
                .bool("carriedOver", row -> row.carriedFrom() != null)
                .from(rows.collection(DisclosureRecord.class), () -> rows.all(DisclosureRecord.class));
    }

    private static String explained(Address address) {
        return String.join(
                ": ",
                Stream.of(address.label(), address.explanation())
                        .filter(text -> text != null && !text.isBlank())
                        .toList());
    }

    @Bean
    Dataset<?> complaintFiguresDataset() {
        return Dataset.<FiguresRecord>called("complaint-figures")
                .text(
                        "agency",
                        row -> row.agency() == null ? null : row.agency().value())
                .text("month", FiguresRecord::month)
                .integer("fiscalYear", FiguresRecord::ofYear)
                .integer("received", FiguresRecord::received)
                .integer("finished", FiguresRecord::finished)
                .integer("inProgress", FiguresRecord::inProgress)
                .text("statement", row -> row.received() == 0 ? "ไม่มี" : null)
                .bool("entered", FiguresRecord::entered)
                .from(rows.collection(FiguresRecord.class), () -> rows.all(FiguresRecord.class));
    }
}
