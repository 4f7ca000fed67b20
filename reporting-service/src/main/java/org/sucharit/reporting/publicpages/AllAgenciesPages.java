package org.sucharit.reporting.publicpages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.validation.Valid;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sucharit.reporting.scorecard.Achievement;
import org.sucharit.reporting.scorecard.Achievements;
import org.sucharit.reporting.scorecard.Ranking;
import org.sucharit.reporting.scorecard.Scorecards;

/** Every agency of the nation as a little square, province by province. */
@Controller
class AllAgenciesPages {

    private final Achievements achievements;
    private final Scorecards scorecards;
    private final Views views;
    private final MessageSource messages;

    AllAgenciesPages(Achievements achievements, Scorecards scorecards, Views views, MessageSource messages) {
        this.achievements = achievements;
        this.scorecards = scorecards;
        this.views = views;
        this.messages = messages;
    }

    /** @param said its name and what it is compared by */
    record Square(String code, int band, String said) {}

    record Province(String name, String href, List<Square> agencies) {}

    @GetMapping("/nation/all")
    String all(@Valid Wish wish, Locale language, Model model) {
        int year = views.year(wish);
        var gauge = ranking(Gauge.called(wish.by())) == null ? Gauge.COMPLETED : Gauge.called(wish.by());
        var now = new ChosenDay("", null, null);
        var view = views.view("/nation/all", wish, scorecards.nation(year, null), now, gauge);
        var all = achievements.of(year);
        model.addAttribute("provinces", provinces(all, gauge, view, language));
        model.addAttribute("count", all.size());
        model.addAttribute("view", view);
        model.addAttribute("gauge", gauge);
        model.addAttribute(
                "gauges",
                Arrays.stream(Gauge.values())
                        .filter(one -> ranking(one) != null)
                        .toList());
        return "publicpages/all";
    }

    private List<Province> provinces(List<Achievement> all, Gauge gauge, View view, Locale language) {
        var nothing = Objects.requireNonNull(messages.getMessage("public.nothing", null, language));
        var ranking = Objects.requireNonNull(ranking(gauge));
        var names = Collator.getInstance(language);
        var byProvince = all.stream()
                .sorted(Comparator.comparing(Achievement::name, names))
                .collect(groupingBy(Achievement::province, TreeMap::new, toList()));
        return byProvince.entrySet().stream()
                .map(one -> new Province(
                        ProvinceTile.name(one.getKey(), language),
                        view.province(one.getKey()),
                        one.getValue().stream()
                                .map(agency -> square(agency, gauge, ranking, nothing))
                                .toList()))
                .sorted(Comparator.comparing(Province::name, names))
                .toList();
    }

    private static Square square(Achievement agency, Gauge gauge, Ranking ranking, String nothing) {
        var value = agency.values().get(ranking);
        var said = value == null ? nothing : MapTile.said(value, gauge);
        return new Square(agency.agency(), gauge.band(value), agency.name() + ": " + said);
    }

    /** @return null for what agencies are not ranked by */
    private static @Nullable Ranking ranking(Gauge gauge) {
        return switch (gauge) {
            case FOLLOWED_UP -> Ranking.FOLLOW_UPS;
            case COMPLETED -> Ranking.COMPLETED;
            case EVIDENCED -> Ranking.EVIDENCE;
            case DISCLOSED -> Ranking.DISCLOSURES;
            case SCORE -> Ranking.TOTAL;
            case OVERDUE -> null;
        };
    }
}
