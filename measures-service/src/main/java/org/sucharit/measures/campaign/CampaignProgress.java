package org.sucharit.measures.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How far a campaign has come.
 *
 * @param agencies how many it is meant for
 * @param waiting how many have no invitation yet
 * @param sent how many have not answered
 * @param accepted how many are at it
 * @param done how many have done all they accepted
 * @param meanPercent how much is done on average, over all agencies that did not decline
 * @param daysLeft until the due date; negative after it
 */
record CampaignProgress(
        long agencies,
        long waiting,
        long sent,
        long accepted,
        long declined,
        long done,
        BigDecimal meanPercent,
        long daysLeft,
        List<OfProvince> provinces) {

    /** @param meanPercent over the invited agencies that did not decline */
    record OfProvince(String province, long sent, long accepted, long declined, long done, BigDecimal meanPercent) {}

    /** What is counted of one province and state. @param percent the sum */
    record Count(String province, InvitationState state, long agencies, double percent) {}

    /** @param today in Bangkok */
    static CampaignProgress of(CampaignFacts campaign, List<Count> counts, LocalDate today) {
        var provinces = counts.stream()
                .map(Count::province)
                .distinct()
                .sorted()
                .map(province -> province(province, counts))
                .toList();
        long invited = counts.stream().mapToLong(Count::agencies).sum();
        long declined = in(counts, InvitationState.DECLINED);
        return new CampaignProgress(
                campaign.agencies(),
                Math.max(0, campaign.agencies() - invited),
                in(counts, InvitationState.SENT),
                in(counts, InvitationState.ACCEPTED),
                declined,
                in(counts, InvitationState.DONE),
                mean(counts, campaign.agencies() - declined),
                ChronoUnit.DAYS.between(today, campaign.plan().dueOn()),
                provinces);
    }

    private static OfProvince province(String province, List<Count> all) {
        var counts =
                all.stream().filter(count -> count.province().equals(province)).toList();
        long invited = counts.stream().mapToLong(Count::agencies).sum();
        long declined = in(counts, InvitationState.DECLINED);
        return new OfProvince(
                province,
                in(counts, InvitationState.SENT),
                in(counts, InvitationState.ACCEPTED),
                declined,
                in(counts, InvitationState.DONE),
                mean(counts, invited - declined));
    }

    private static long in(List<Count> counts, InvitationState state) {
        return counts.stream()
                .filter(count -> count.state() == state)
                .mapToLong(Count::agencies)
                .sum();
    }

    private static BigDecimal mean(List<Count> counts, long agencies) {
        double sum = counts.stream()
                .filter(count -> count.state() != InvitationState.DECLINED)
                .mapToDouble(Count::percent)
                .sum();
        return agencies <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(agencies), 2, RoundingMode.HALF_UP);
    }
}
