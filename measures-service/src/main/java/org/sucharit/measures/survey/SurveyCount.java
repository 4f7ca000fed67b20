package org.sucharit.measures.survey;

/**
 * How a survey stands.
 *
 * @param population how many people may answer
 * @param answers how many have answered so far
 */
public record SurveyCount(int population, int answers) {}
