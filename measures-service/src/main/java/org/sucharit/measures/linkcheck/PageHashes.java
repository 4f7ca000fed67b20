package org.sucharit.measures.linkcheck;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pages said, by day, as SHA-256. A hash is kept on the day it was first seen to differ from the one before; many
 * pages differ at every look (a counter, a date), so there is an end to how many are kept.
 */
@Repository
class PageHashes {

    /** The newest so many changes of a page. */
    static final int KEPT = 60;

    private final JdbcClient jdbc;

    PageHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param whole false when it is of the first part of a large page */
    record DatedHash(LocalDate seenOn, String sha256, boolean whole) {}

    /** Whether a page says something else than when it was last noted, or was noted before anyone was told. */
    boolean differs(LinkId link, Digested page) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM link_check WHERE id = ? AND (sha256 IS DISTINCT FROM ? OR NOT content_told))
                        """)
                .params(link.toString(), HexFormat.of().parseHex(page.sha256()))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void note(LinkId link, Digested page, Known known, LocalDate today) {
        var sha256 = HexFormat.of().parseHex(page.sha256());
        int changed = jdbc.sql("""
                        UPDATE link_check SET sha256 = :sha256 WHERE id = :link AND sha256 IS DISTINCT FROM :sha256
                        """)
                .param("sha256", sha256)
                .param("link", link.toString())
                .update();
        jdbc.sql("""
                        UPDATE link_check SET page_from = :from, etag = :etag, last_modified = :modified, content_told = true
                        WHERE id = :link
                        """)
                .param("from", known.from().toString())
                .param("etag", known.etag())
                .param("modified", known.lastModified())
                .param("link", link.toString())
                .update();
        if (changed > 0) add(link, sha256, page.whole(), today);
    }

    /** The newest first. */
    List<DatedHash> of(LinkId link) {
        return jdbc.sql("SELECT seen_on, sha256, whole FROM link_hash WHERE link = ? ORDER BY seen_on DESC")
                .param(link.toString())
                .query((row, _) -> new DatedHash(
                        row.getObject("seen_on", LocalDate.class),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getBoolean("whole")))
                .list();
    }

    private void add(LinkId link, byte[] sha256, boolean whole, LocalDate today) {
        jdbc.sql("""
                        INSERT INTO link_hash (link, seen_on, sha256, whole) VALUES (?, ?, ?, ?)
                        ON CONFLICT (link, seen_on) DO UPDATE SET sha256 = EXCLUDED.sha256, whole = EXCLUDED.whole
                        """).params(link.toString(), today, sha256, whole).update();
        jdbc.sql("""
                        DELETE FROM link_hash WHERE link = :link AND seen_on <= (
                            SELECT seen_on FROM link_hash WHERE link = :link ORDER BY seen_on DESC OFFSET :kept LIMIT 1)
                        """).param("link", link.toString()).param("kept", KEPT).update();
    }
}
