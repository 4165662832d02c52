package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By COQL until that is refused, at the first poll or at any later one; from then on by the list,
 * from the same position. For one thread but for {@link #type}.
 */
final class AutoSource implements ModifiedSource {
    private static final Logger LOG = LoggerFactory.getLogger(AutoSource.class);

    private final String module;
    private final ModifiedSource coql;
    private final ModifiedSource list;
    private volatile ChangeSourceType type = ChangeSourceType.auto;

    AutoSource(String module, ModifiedSource coql, ModifiedSource list) {
        this.module = module;
        this.coql = coql;
        this.list = list;
    }

    @Override
    public ChangeSourceType type() {
        return type;
    }

    @Override
    public Stretch read(Mark from, Instant horizon) {
        if (type == ChangeSourceType.list) {
            return list.read(from, horizon);
        }
        try {
            Stretch stretch = coql.read(from, horizon);
            if (type == ChangeSourceType.auto) {
                LOG.info("{}: changes are found by COQL", module);
                type = ChangeSourceType.coql;
            }
            return stretch;
        } catch (SourceRefused refused) {
            Stretch stretch = list.read(from, horizon);
            goOnByList(refused);
            return stretch;
        }
    }

    @Override
    public List<Row> now(List<Row> rows) {
        if (type == ChangeSourceType.list) {
            return list.now(rows);
        }
        try {
            return coql.now(rows);
        } catch (SourceRefused refused) {
            List<Row> read = list.now(rows);
            goOnByList(refused);
            return read;
        }
    }

    /** Only when the list has worked: what refuses both, as used up credits do, says nothing. */
    private void goOnByList(SourceRefused refused) {
        LOG.info(
                "{}: changes are found by the list from now on, because COQL is refused: {}",
                module,
                refused.getMessage());
        type = ChangeSourceType.list;
    }
}
