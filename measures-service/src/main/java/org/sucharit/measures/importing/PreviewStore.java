package org.sucharit.measures.importing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.files.FileReferences;
import tools.jackson.databind.json.JsonMapper;

/** Previews in PostgreSQL: they can't be derived from events, so a projection is no place for them. */
@Component
class PreviewStore implements FileReferences {

    /** How long a preview waits for being committed. */
    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PreviewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Preview preview, Instant madeAt) {
        jdbc.sql("""
                insert into import_preview (id, agency, fiscal_year, sha256, preview, made_at)
                values (?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        preview.id().value(),
                        preview.agency().value(),
                        preview.fiscalYear(),
                        preview.document().sha256(),
                        json.writeValueAsString(preview),
                        Timestamp.from(madeAt))
                .update();
    }

    /** The preview, with its commit's answer if it was committed; empty when unknown or over seven days old. */
    Optional<Preview> find(UUID id, Instant now) {
        return read(id, now, "");
    }

    /** The same, and nobody else commits it until this transaction ends. */
    Optional<Preview> lock(UUID id, Instant now) {
        return read(id, now, " for update");
    }

    /** Two documents of one agency and year are committed one after the other, so that neither doubles the other. */
    void lockYear(AgencyId agency, int fiscalYear) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                .params(agency.value(), fiscalYear)
                .query((row, _) -> true)
                .single();
    }

    void committed(UUID id, CommitAnswer answer) {
        jdbc.sql("update import_preview set committed = ?::jsonb where id = ?")
                .params(json.writeValueAsString(answer), id)
                .update();
    }

    /** Removes previews that waited too long. */
    void forgetOld(Instant now) {
        jdbc.sql("delete from import_preview where committed is null and made_at < ?")
                .params(Timestamp.from(now.minus(KEPT)))
                .update();
    }

    @Override
    public boolean names(String sha256) {
        return jdbc.sql("select exists (select 1 from import_preview where sha256 = ?)")
                .params(sha256)
                .query(Boolean.class)
                .single();
    }

    private Optional<Preview> read(UUID id, Instant now, String locking) {
        return jdbc.sql("""
                select preview, committed from import_preview
                where id = ? and (committed is not null or made_at >= ?)""" + locking)
                .params(id, Timestamp.from(now.minus(KEPT)))
                .query((row, _) -> preview(row.getString(1), row.getString(2)))
                .optional();
    }

    private Preview preview(String text, @Nullable String committed) {
        var preview = json.readValue(text, Preview.class);
        return committed == null
                ? preview
                : preview.with(preview.measures(), json.readValue(committed, CommitAnswer.class));
    }
}
