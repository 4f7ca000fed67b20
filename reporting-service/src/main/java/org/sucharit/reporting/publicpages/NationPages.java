package org.sucharit.reporting.publicpages;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.sucharit.kit.problem.Problem;
import org.sucharit.reporting.publicpages.Lines.Line;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.scorecard.Scorecard;
import org.sucharit.reporting.scorecard.Scorecards;

/** The nation by provinces, and a province by agencies. */
@Controller
@RequestMapping("/nation")
class NationPages {

    private final Scorecards scorecards;
    private final Records records;
    private final Trends trends;
    private final Views views;
    private final MessageSource messages;

    NationPages(Scorecards scorecards, Records records, Trends trends, Views views, MessageSource messages) {
        this.scorecards = scorecards;
        this.records = records;
        this.trends = trends;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping
    String nation(@Valid Wish wish, Locale language, HttpServletResponse response, Model model) {
        int year = views.year(wish);
        var day = views.day(wish);
        var gauge = Gauge.called(wish.by());
        var card = scorecards.nation(year, day.asOf());
        var view = views.view("/nation", wish, card, day, gauge);
        var provinces = byName(scorecards.provinces(year, day.asOf()));
        var nothing = Objects.requireNonNull(messages.getMessage("public.nothing", null, language));
        model.addAttribute("tiles", MapTile.all(provinces, gauge, view, language, nothing));
        var lines = provinces.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue(), view, language))
                .toList();
        var order = Order.called(wish.sort());
        model.addAttribute("lines", Lines.ofProvinces(lines, gauge, language).in(order, language));
        model.addAttribute("order", order);
        model.addAttribute("trend", day.day() == null ? trends.nation(card) : Trend.NONE);
        var since = views.since(wish, day);
        model.addAttribute("since", since(since, Figures.of(card), scorecards.nation(year, since.asOf())));
        return show(view, card, gauge, model, response, "publicpages/nation", day, since);
    }

    @GetMapping("/{name}")
    String province(
            @PathVariable String name, @Valid Wish wish, Locale language, HttpServletResponse response, Model model) {
        var province = ProvinceTile.of(name).orElseThrow(Problem::notFound);
        int year = views.year(wish);
        var day = views.day(wish);
        var gauge = Gauge.called(wish.by());
        var card = scorecards.province(name, year, day.asOf());
        var view = views.view("/nation/" + name, wish, card, day, gauge);
        var order = Order.called(wish.sort());
        var lines = Lines.ofAgencies(agencies(name, year, day, view), gauge, language)
                .in(order, language);
        model.addAttribute("order", order);
        model.addAttribute("trend", day.day() == null ? trends.of(card) : Trend.NONE);
        model.addAttribute("name", province.name(language));
        model.addAttribute("lines", lines);
        model.addAttribute("ranked", lines.isRanked());
        var since = views.since(wish, day);
        model.addAttribute("since", since(since, Figures.of(card), scorecards.province(name, year, since.asOf())));
        return show(view, card, gauge, model, response, "publicpages/province", day, since);
    }

    private static String show(
            View view,
            Scorecard card,
            Gauge gauge,
            Model model,
            HttpServletResponse response,
            String template,
            ChosenDay... typed) {
        Views.answer(response, typed);
        model.addAttribute("view", view);
        model.addAttribute("figures", Figures.of(card));
        model.addAttribute("gauge", gauge);
        model.addAttribute("gauges", List.of(Gauge.values()));
        return template;
    }

    private static Since since(ChosenDay day, Figures now, Scorecard then) {
        return day.day() == null ? Since.nothing(day) : Since.of(day, Figures.of(then), now, List.of());
    }

    private static Map<String, Figures> byName(List<Scorecard> provinces) {
        return provinces.stream()
                .filter(card -> card.scope().name() != null)
                .collect(toMap(card -> Objects.requireNonNull(card.scope().name()), Figures::of));
    }

    private static Line line(String nameTh, Figures figures, View view, Locale language) {
        return new Line(ProvinceTile.name(nameTh, language), null, view.province(nameTh), figures, null);
    }

    /** All that are registered, also those of which nothing is known in the year. */
    private List<Line> agencies(String province, int year, ChosenDay day, View view) {
        var lines = new LinkedHashMap<String, Line>();
        if (day.day() == null)
            records.agenciesIn(province)
                    .forEach(agency -> lines.put(agency.agency().value(), line(agency, view)));
        scorecards
                .agencies(province, year, day.asOf())
                .forEach(card -> lines.merge(
                        Objects.requireNonNull(card.scope().agency()),
                        line(card, view),
                        (registered, counted) -> counted.in(registered.place())));
        return List.copyOf(lines.values());
    }

    private static Line line(AgencyRecord agency, View view) {
        var href = view.agency(agency.agency().value());
        return new Line(agency.nameTh(), agency.district(), href, Figures.NOTHING, null);
    }

    private static Line line(Scorecard agency, View view) {
        var code = Objects.requireNonNull(agency.scope().agency());
        var name = Objects.requireNonNullElse(agency.scope().name(), code);
        return new Line(name, null, view.agency(code), Figures.of(agency), null);
    }
}
