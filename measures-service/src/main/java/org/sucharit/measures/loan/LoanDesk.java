package org.sucharit.measures.loan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.loan.LoanBodies.BorrowerBody;
import org.sucharit.measures.loan.LoanCommand.RequestLoan;

/** Sends commands to loans, for people who may. */
@Component
class LoanDesk {

    /** Who keeps the register, and who approves. */
    static final Role[] KEEPERS = {Role.OFFICER, Role.EXECUTIVE};

    private static final String LOAN = "Loan";

    private final CommandDesk desk;
    private final Streams streams;
    private final Access access;
    private final AgencyRegistry agencies;

    LoanDesk(CommandDesk desk, Streams streams, Access access, AgencyRegistry agencies) {
        this.desk = desk;
        this.streams = streams;
        this.access = access;
        this.agencies = agencies;
    }

    Answer request(Caller caller, RequestLoan command) {
        return desk.send(caller, command.agency(), command.loanId().toString(), command);
    }

    Answer send(Caller caller, LoanCommand command, Role... anyOf) {
        var agency = require(caller, command.loanId(), anyOf);
        return desk.send(caller, agency, command.loanId().toString(), command);
    }

    /** @return whose loan it is; 404 when there is none, 403 for who holds none of the roles there */
    AgencyId require(Caller caller, LoanId id, Role... anyOf) {
        var agency = streams.ownerOf(id.toString(), LOAN);
        access.require(caller.actor(), agency, anyOf);
        return agency;
    }

    /** @return the agency, once it is sure that it exists and that the caller keeps its register */
    RegisteredAgency requireKeeper(Caller caller, AgencyId agency) {
        var known = agencies.require(agency);
        access.require(caller.actor(), agency, Role.OFFICER);
        return known;
    }

    LoanId newId(Caller caller, @Nullable UUID chosen) {
        return new LoanId(desk.newId(caller, chosen));
    }

    /** A unit is named as the registry names it, where the registry knows it under any spelling. */
    static Borrower borrower(BorrowerBody body, RegisteredAgency agency) {
        var unit = blankToNull(body.unit());
        return new Borrower(
                body.kind(),
                body.name(),
                unit == null ? null : registered(unit, agency),
                blankToNull(body.organisation()),
                blankToNull(body.phone()));
    }

    private static String registered(String written, RegisteredAgency agency) {
        var folded = ThaiText.fold(written);
        return agency.units().stream()
                .filter(unit -> ThaiText.fold(unit.name()).equals(folded) || isAmong(unit.otherNames(), folded))
                .map(unit -> unit.name())
                .findFirst()
                .orElse(written);
    }

    private static boolean isAmong(List<String> names, String folded) {
        return names.stream().anyMatch(name -> ThaiText.fold(name).equals(folded));
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank() ? null : text;
    }
}
