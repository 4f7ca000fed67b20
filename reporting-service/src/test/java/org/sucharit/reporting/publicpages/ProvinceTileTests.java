package org.sucharit.reporting.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.Provinces;

class ProvinceTileTests {

    @Test
    void every_province_has_its_tile_and_no_two_share_a_place() {
        assertThat(ProvinceTile.all())
                .extracting(ProvinceTile::nameTh)
                .containsExactlyInAnyOrderElementsOf(Provinces.all());
        assertThat(ProvinceTile.all())
                .extracting(tile -> tile.column() + "/" + tile.row())
                .doesNotHaveDuplicates();
        assertThat(ProvinceTile.all()).allSatisfy(tile -> {
            assertThat(tile.column()).isBetween(0, 9);
            assertThat(tile.row()).isBetween(0, 17);
        });
    }

    @Test
    void short_names_tell_provinces_apart_in_both_languages() {
        for (var language : new Locale[] {Locale.of("th"), Locale.ENGLISH})
            assertThat(ProvinceTile.all())
                    .extracting(tile -> tile.shortName(language))
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(name).hasSizeBetween(2, 3));
    }

    @Test
    void a_province_is_named_in_the_readers_language_and_others_stay_as_they_are() {
        assertThat(ProvinceTile.name("ลพบุรี", Locale.ENGLISH)).isEqualTo("Lopburi");
        assertThat(ProvinceTile.name("ลพบุรี", Locale.of("th"))).isEqualTo("ลพบุรี");
        assertThat(ProvinceTile.name("แดนไกล", Locale.ENGLISH)).isEqualTo("แดนไกล");
    }
}
