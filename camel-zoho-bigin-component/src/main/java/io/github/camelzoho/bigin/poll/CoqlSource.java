package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.client.api.QueryApi;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginApiException;
import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By COQL, with one field to order by, as Bigin documents: whole seconds in the order of {@code
 * Modified_Time}, and a second that overflows a page in the order of {@code id}. A second that is
 * over only loses records, so no record can slip behind what was read.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/get-records-coql.html
 */
final class CoqlSource implements ModifiedSource {
    private final QueryApi queries;
    private final Details details;
    private final WantedFields fields;
    private final String module;
    private final int pageSize;
    private @Nullable List<String> columns;
    private boolean direct;

    CoqlSource(
            QueryApi queries, Details details, WantedFields fields, String module, int pageSize) {
        this.queries = queries;
        this.details = details;
        this.fields = fields;
        this.module = module;
        this.pageSize = pageSize;
    }

    @Override
    public ChangeSourceType type() {
        return ChangeSourceType.coql;
    }

    @Override
    public Stretch read(Mark from, Instant horizon) {
        if (from.afterId() != null && from.second().isBefore(horizon)) {
            return whole(within(from.second(), from.afterId()));
        }
        Page page = query("Modified_Time >= " + literal(from.second()), "Modified_Time");
        List<Row> rows = rows(page, from.second());
        if (!isFull(page)) {
            return whole(Stretch.everything(rows, from, horizon));
        }
        Instant first = rows.get(0).time();
        Instant last = rows.get(rows.size() - 1).time();
        if (first.equals(last) && last.isBefore(horizon)) {
            return whole(within(last, null));
        }
        // The rest of the last second may lie beyond the page.
        return whole(Stretch.before(last, rows, from, horizon));
    }

    /** A page of one second, by id. */
    private Stretch within(Instant second, @Nullable String afterId) {
        String time = "Modified_Time = " + literal(second);
        String condition = afterId == null ? time : "(" + time + " and id > '" + afterId + "')";
        Page page = query(condition, "id");
        List<Row> rows = rows(page, second);
        String last = afterId == null ? "" : afterId;
        for (Row row : rows) {
            if (!row.time().equals(second) || Row.compareIds(row.id(), last) <= 0) {
                throw BiginTimes.unusable("COQL gave other records than asked for", null);
            }
            last = row.id();
        }
        Mark end = isFull(page) ? new Mark(second, last) : Mark.before(second.plusSeconds(1));
        return Stretch.goingOn(rows, end);
    }

    private boolean isFull(Page page) {
        if (page.more() && page.items().isEmpty()) {
            throw BiginTimes.unusable("COQL says that there is more, but gave no record", null);
        }
        return page.more() || page.items().size() >= pageSize;
    }

    /** The rows of a page, which must be in order, or a cut at its end would lose some. */
    private static List<Row> rows(Page page, Instant from) {
        List<Row> rows = new ArrayList<>(page.items().size());
        Instant last = from;
        for (var item : page.items()) {
            Row row = Row.of(item);
            if (row.time().isBefore(last)) {
                throw BiginTimes.unusable("COQL gave records out of the order asked for", null);
            }
            last = row.time();
            rows.add(row);
        }
        return rows;
    }

    private Page query(String condition, String order) {
        String statement =
                "select id, "
                        + String.join(", ", columns())
                        + " from "
                        + module
                        + " where "
                        + condition
                        + " order by "
                        + order
                        + " asc limit "
                        + pageSize;
        try {
            return queries.coql(statement);
        } catch (ZohoBiginAuthenticationException
                | ZohoBiginRateLimitException
                | ZohoBiginServerException e) {
            throw e;
        } catch (ZohoBiginApiException refused) {
            throw new SourceRefused(refused);
        }
    }

    private List<String> columns() {
        List<String> known = columns;
        if (known == null) {
            Optional<List<String>> all = fields.columns();
            direct = all.isPresent();
            known = all.orElse(WantedFields.KEYS);
            columns = known;
        }
        return known;
    }

    private static String literal(Instant time) {
        return "'" + BiginTimes.text(time) + "'";
    }

    private Stretch whole(Stretch stretch) {
        if (direct || stretch.settled().isEmpty()) {
            return stretch;
        }
        Details.Outcome outcome =
                details.complete(stretch.settled(), fields.groups())
                        .orElseThrow(CoqlSource::needsIds);
        return stretch.with(outcome.whole(), outcome.movedOn());
    }

    @Override
    public List<Row> now(List<Row> rows) {
        return direct ? rows : details.now(rows, fields.groups());
    }

    private static SourceRefused needsIds() {
        String text =
                "lists do not take ids, so fields that COQL does not give could be read only record by record";
        String advice = "name fields of plain types only, which COQL gives";
        return new SourceRefused(new ZohoBiginApiException(CallFailure.of(null, text, advice)));
    }
}
