package org.sucharit.kit.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

/** A little read model to test with. */
@ProcessingGroup("notes")
class Notes {

    sealed interface NoteEvent {
        record NoteOpened(String text) implements NoteEvent {}

        record WordAdded(String word) implements NoteEvent {}

        record NoteLeftAlone() implements NoteEvent {}

        record NoteRemoved() implements NoteEvent {}
    }

    record Note(
            String id,
            String agency,
            long version,
            @Nullable Instant changedAt,
            String text,
            List<String> words,
            Map<String, Integer> lengths,
            BigDecimal weight,
            LocalDate on,
            Mood mood,
            Author author,
            @Nullable String remark) {

        static Note opened(String id, String text) {
            return new Note(
                    id,
                    "",
                    -1,
                    null,
                    text,
                    List.of(),
                    Map.of(),
                    new BigDecimal("12.50"),
                    LocalDate.of(2023, 3, 31),
                    Mood.GLAD,
                    new Author("ก", List.of(new Author("ข", List.of()))),
                    null);
        }

        Note with(String word) {
            var more = new ArrayList<>(words);
            more.add(word);
            return new Note(
                    id,
                    agency,
                    version,
                    changedAt,
                    text,
                    more,
                    Map.of(word, word.length()),
                    weight,
                    on,
                    mood,
                    author,
                    remark);
        }
    }

    enum Mood {
        GLAD,
        SAD
    }

    record Author(String name, List<Author> friends) {}

    /** Words the change function can't take, and words that the handler itself can't. */
    final Set<String> indigestible = ConcurrentHashMap.newKeySet();

    final Set<String> unbearable = ConcurrentHashMap.newKeySet();

    /** Called with every word, to fail as a store does that goes away. */
    volatile Consumer<String> crash = _ -> {};

    final Documents<Note> notes;

    Notes(ProjectionStore store) {
        notes = store.documents("notes", Note.class).indexedBy("agency", "mood");
    }

    @EventHandler
    void on(NoteEvent event, DomainEventMessage<?> message) {
        if (event instanceof NoteEvent.WordAdded(var word)) crash.accept(word);
        if (event instanceof NoteEvent.WordAdded(var word) && unbearable.contains(word))
            throw new IllegalArgumentException(word);
        notes.fold(message, note -> switch (event) {
            case NoteEvent.NoteOpened opened -> Note.opened(message.getAggregateIdentifier(), opened.text());
            case NoteEvent.WordAdded(var word) -> {
                if (note == null) throw new IllegalStateException("no note");
                if (indigestible.contains(word)) throw new IllegalArgumentException(word);
                yield note.with(word);
            }
            case NoteEvent.NoteLeftAlone _ -> note;
            case NoteEvent.NoteRemoved _ -> null;
        });
    }

    @ResetHandler
    void reset() {
        notes.clear();
    }
}
