package org.sucharit.complaints.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.ComplaintCommand.GiveIdentity;
import org.sucharit.complaints.complaint.ComplaintCommand.WithdrawIdentity;
import org.sucharit.complaints.complaint.ComplaintCommand.WriteMessage;
import org.sucharit.complaints.complaint.ComplaintEvent.IdentityGiven;
import org.sucharit.complaints.complaint.ComplaintEvent.MessageWritten;
import org.sucharit.complaints.complaint.Digest;
import org.sucharit.complaints.complaint.Identity;
import org.sucharit.complaints.complaint.Standing;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;

/** What a complainant adds or takes back. Sealed before anything else sees it; repeated, it changes nothing. */
@Component
class Writing {

    private static final Caller NOBODY = Caller.anyone("complainant");

    private final Entries entries;
    private final CaseKeys keys;
    private final Cases cases;
    private final Attachments attachments;
    private final CommandDesk desk;
    private final Clock clock;

    Writing(Entries entries, CaseKeys keys, Cases cases, Attachments attachments, CommandDesk desk, Clock clock) {
        this.entries = entries;
        this.keys = keys;
        this.cases = cases;
        this.attachments = attachments;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param key the same one with the same text again writes once */
    void message(Opened mailbox, @Nullable String key, Secret text) {
        var file = mailbox.file();
        var names = entries.of(file.id(), key, digest("message", text.reveal()));
        if (written(file, names)) return;
        var entry = names.getFirst();
        var sealed = mailbox.texts().seal(MessageWritten.class, "text", entry, text);
        var today = LocalDate.now(clock);
        desk.send(
                NOBODY,
                file.agency(),
                file.id().toString(),
                new WriteMessage(file.id(), entry, sealed, List.of(), null, today, today));
    }

    /** Files, and what is said about them. What was sent before is not kept again. */
    void files(Opened mailbox, @Nullable String key, Arriving arriving) {
        var id = mailbox.file().id();
        var names = entries.of(id, key, arriving.digest());
        if (written(mailbox.file(), names)) return;
        var entry = names.getFirst();
        var sealed = mailbox.texts().seal(MessageWritten.class, "text", entry, arriving.text());
        var filed = arriving.files().stream()
                .map(file -> attachments.filed(file, mailbox.file().agency()))
                .toList();
        var today = LocalDate.now(clock);
        within(mailbox, () -> {
            if (written(cases.require(id), names)) return;
            send(mailbox, new WriteMessage(id, entry, sealed, filed, null, today, today));
            keys.keepMore(arriving.keys());
        });
    }

    private static boolean written(CaseFile file, List<String> names) {
        return file.all(MessageWritten.class).stream().anyMatch(message -> names.contains(message.entry()));
    }

    /** From now on only this identity can be opened, by four eyes. */
    void giveIdentity(Opened mailbox, @Nullable String key, Identity identity) {
        var id = mailbox.file().id();
        var names = entries.of(
                id, key, digest("identity", text(identity.name()), text(identity.phone()), text(identity.email())));
        var entry = names.getFirst();
        var keyring = keys.of(id.toString()).orElseThrow(MailboxDoor::unknown);
        var sealed = new CaseTexts(id, mailbox.file().agency(), keyring.identity(entry)).sealIdentity(entry, identity);
        within(mailbox, () -> {
            var before = cases.require(id);
            if (given(before).anyMatch(names::contains)) return;
            send(mailbox, new GiveIdentity(id, entry, sealed, LocalDate.now(clock)));
            shred(before, entry);
            keys.keepMore(keyring);
        });
    }

    /** The keys of every identity ever given are destroyed in the same transaction. */
    void withdrawIdentity(Opened mailbox) {
        var id = mailbox.file().id();
        within(mailbox, () -> {
            send(mailbox, new WithdrawIdentity(id, LocalDate.now(clock)));
            shred(cases.require(id), null);
        });
    }

    private void shred(CaseFile file, @Nullable String but) {
        given(file)
                .filter(entry -> !entry.equals(but))
                .forEach(entry -> keys.shredIdentity(file.id().toString(), entry));
    }

    private static Stream<String> given(CaseFile file) {
        return Stream.concat(
                Stream.of(Standing.FILED),
                file.all(IdentityGiven.class).stream().map(IdentityGiven::entry));
    }

    private void within(Opened mailbox, Runnable work) {
        desk.perform(NOBODY, mailbox.file().agency(), Boolean.class, () -> {
            keys.hold(mailbox.file().id().toString());
            work.run();
            return true;
        });
    }

    private Answer send(Opened mailbox, Object command) {
        return desk.sendWithin(
                NOBODY, mailbox.file().agency(), mailbox.file().id().toString(), command);
    }

    private static byte[] digest(String what, String... parts) {
        var digest = new Digest().add(what);
        for (var part : parts) digest.add(part);
        return digest.end();
    }

    private static String text(@Nullable Secret secret) {
        return secret == null ? "" : Objects.requireNonNull(secret.reveal());
    }
}
