package org.sucharit.complaints.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Kind;

/** The period of every kind of case, from a file that says what each rests on. */
final class RetentionPeriods {

    private final List<RetentionPeriod> all;

    RetentionPeriods(List<RetentionPeriod> all) {
        this.all = List.copyOf(all);
        for (var kind : Kind.values())
            Arrays.stream(CaseStatus.values()).filter(CaseStatus::isOver).forEach(status -> of(kind, status));
    }

    /** @throws IllegalStateException when the file is no such list, or a kind of case has no period or two */
    static RetentionPeriods read(Resource file) {
        try {
            var sources = new YamlPropertySourceLoader().load("periods", file);
            var binder = new Binder(ConfigurationPropertySources.from(sources));
            return new RetentionPeriods(binder.bind("periods", Bindable.listOf(RetentionPeriod.class))
                    .orElseThrow(() -> new IllegalStateException("no periods in " + file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RetentionPeriod of(Kind kind, CaseStatus status) {
        var found = all.stream()
                .filter(period -> period.kind() == kind && period.status() == status)
                .toList();
        if (found.size() != 1)
            throw new IllegalStateException(
                    "%d retention periods for %s that are %s; one is needed".formatted(found.size(), kind, status));
        return found.getFirst();
    }

    /** Those that nobody has checked, as {@code CORRUPTION CLOSED}. */
    List<String> unverified() {
        return all.stream()
                .filter(period -> !period.verified())
                .map(period -> period.kind() + " " + period.status())
                .toList();
    }

    /** Cases that were over after this day can't be due on the other. */
    LocalDate overAtTheLatest(LocalDate due) {
        return all.stream()
                .map(period -> due.minus(period.keep()))
                .max(Comparator.naturalOrder())
                .orElse(due)
                .plusDays(3); // the ends of months differ forwards and back
    }
}
