-- For the nightly removal; costs a creation nothing, for rows come in the order of their days.
CREATE INDEX command_answer_age ON command_answer USING brin (at);
