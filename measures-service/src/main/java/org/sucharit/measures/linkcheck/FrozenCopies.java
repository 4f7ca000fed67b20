package org.sucharit.measures.linkcheck;

import static org.sucharit.measures.linkcheck.LinkRejected.Reason.ADDRESS_NOT_ALLOWED;
import static org.sucharit.measures.linkcheck.LinkRejected.Reason.PAGE_NOT_ANSWERING;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.evidence.EvidenceCommand.KeepEvidence;
import org.sucharit.measures.evidence.EvidenceFacts;
import org.sucharit.measures.evidence.EvidenceFiles;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.KeptFile;
import org.sucharit.measures.linkcheck.LinkCommand.FreezePage;

/** Keeps copies of pages as evidence. A copy is only ever handed out to be saved: nothing in it runs. */
@Component
class FrozenCopies {

    private static final Locale THAI = Locale.of("th");
    private static final int MAX_SHOWN = 200;

    private final PageReader pages;
    private final EvidenceFiles files;
    private final CommandDesk desk;
    private final MessageSource words;
    private final LinkCheckSettings settings;
    private final Clock clock;
    private final Semaphore places;

    FrozenCopies(
            PageReader pages,
            EvidenceFiles files,
            CommandDesk desk,
            MessageSource words,
            LinkCheckSettings settings,
            Clock clock) {
        this.pages = pages;
        this.files = files;
        this.desk = desk;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.frozenAtOnce());
    }

    /**
     * What the request is answered with.
     *
     * @param id of the evidence
     * @param sha256 of the copy
     * @param size in bytes
     * @param from the address that answered in the end
     */
    record Frozen(String id, long version, long position, String sha256, long size, URI from, Instant at) {}

    /**
     * Fetches a page and keeps it as evidence. The copy is on disk before the events that name it.
     *
     * @throws LinkRejected {@code ADDRESS_NOT_ALLOWED}, {@code PAGE_NOT_ANSWERING}
     * @throws Problem {@code TOO_LARGE}, 413; 503 when too many are being made
     */
    Frozen freeze(Caller caller, AgencyId agency, String written) {
        var address = WebAddress.of(written).orElseThrow(() -> new LinkRejected(ADDRESS_NOT_ALLOWED));
        var copy = copy(address.uri());
        var at = clock.instant();
        var link = new LinkId(agency, asGiven(written, address));
        var evidence = new EvidenceId(desk.newId(caller, null));
        var page = new FrozenPage(evidence, copy.file().sha256(), copy.file().size(), copy.from(), at);
        return desk.perform(caller, agency, Frozen.class, () -> keep(caller, link, page, copy.file()));
    }

    private Frozen keep(Caller caller, LinkId link, FrozenPage page, KeptFile file) {
        var title = words.getMessage("link.copy.title", new Object[] {shown(link.address())}, THAI);
        var facts = new EvidenceFacts(
                EvidenceFacts.Kind.OTHER,
                title,
                LocalDate.ofInstant(page.at(), clock.getZone()),
                null,
                EvidenceFacts.Visibility.INTERNAL,
                null);
        var id = page.evidence().toString();
        var kept = desk.sendWithin(
                caller, link.agency(), id, new KeepEvidence(page.evidence(), link.agency(), facts, file));
        var frozen = desk.sendWithin(caller, link.agency(), link.toString(), new FreezePage(link, page));
        return new Frozen(id, kept.version(), frozen.position(), page.sha256(), page.size(), page.from(), page.at());
    }

    private record Copy(KeptFile file, URI from) {}

    private Copy copy(URI address) {
        if (!places.tryAcquire()) throw Problem.unavailable(null);
        try {
            var visit = pages.visit(address, null, settings.frozenPatience(), this::keep);
            var finding = visit.finding();
            if (finding != null && finding.trouble() == Trouble.NOT_ALLOWED)
                throw new LinkRejected(ADDRESS_NOT_ALLOWED);
            var file = visit.page().orElseThrow(() -> new LinkRejected(PAGE_NOT_ANSWERING));
            return new Copy(file, Objects.requireNonNull(visit.known()).from());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(e);
        } finally {
            places.release();
        }
    }

    /** Text of any kind as it came; a document by what it is. */
    private KeptFile keep(InputStream content, @Nullable String mediaType) {
        return mediaType == null || isText(mediaType)
                ? files.keepCopyOfPage(content, "page")
                : files.keep(content, "page");
    }

    private static boolean isText(String mediaType) {
        var type = mediaType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || type.contains("xml") || type.contains("json") || type.contains("script");
    }

    private static URI asGiven(String written, WebAddress address) {
        try {
            return URI.create(written.strip());
        } catch (IllegalArgumentException e) {
            return address.uri();
        }
    }

    private static String shown(URI address) {
        var text = address.toString();
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
