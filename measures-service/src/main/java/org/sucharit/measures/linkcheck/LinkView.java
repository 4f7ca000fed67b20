package org.sucharit.measures.linkcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A watched address as the API shows it. */
record LinkView(String agency, @JsonUnwrapped LinkState link) {}
