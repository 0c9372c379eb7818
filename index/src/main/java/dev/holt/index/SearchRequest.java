package dev.holt.index;

import java.util.Optional;

/**
 * A query with what decides how it is answered.
 *
 * @param query what is asked
 * @param from where in the result to begin
 * @param limits the bounds of query and answer
 * @param meaning what finds sections by their meaning; empty to search by words only
 * @param analyzers lends what analyses text
 */
record SearchRequest(
        SearchQuery query,
        SearchCursor from,
        SearchLimits limits,
        Optional<SectionMeaning> meaning,
        QueryAnalyzers.Pool analyzers) {}
