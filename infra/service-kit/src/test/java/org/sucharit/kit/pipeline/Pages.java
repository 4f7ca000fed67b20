package org.sucharit.kit.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.journal.JournalEvent;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

@Component
@ProcessingGroup("pages")
class Pages {

    record Page(String id, String agency, long version, String title, List<String> lines) {
        Page with(String line) {
            var more = new ArrayList<>(lines);
            more.add(line);
            return new Page(id, agency, version, title, more);
        }
    }

    final Documents<Page> pages;

    Pages(ProjectionStore store) {
        pages = store.documents("pages", Page.class).indexedBy("agency");
    }

    @EventHandler
    void on(JournalEvent event, DomainEventMessage<?> message) {
        pages.fold(message, page -> switch (event) {
            case JournalEvent.JournalOpened opened -> new Page("", "", 0, opened.title(), List.of());
            case JournalEvent.LineWritten written -> {
                if (page == null) throw new IllegalStateException("a line without a journal");
                yield page.with(written.text());
            }
        });
    }

    @ResetHandler
    void reset() {
        pages.clear();
    }
}
