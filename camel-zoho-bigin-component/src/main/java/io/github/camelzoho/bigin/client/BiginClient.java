package io.github.camelzoho.bigin.client;

import io.github.camelzoho.bigin.client.api.ChannelsApi;
import io.github.camelzoho.bigin.client.api.ConnectionsApi;
import io.github.camelzoho.bigin.client.api.FieldNames;
import io.github.camelzoho.bigin.client.api.MetadataApi;
import io.github.camelzoho.bigin.client.api.QueryApi;
import io.github.camelzoho.bigin.client.api.RawApi;
import io.github.camelzoho.bigin.client.api.RecordReads;
import io.github.camelzoho.bigin.client.api.RecordWritesApi;
import io.github.camelzoho.bigin.client.api.RecordsApi;
import io.github.camelzoho.bigin.client.api.UsersApi;
import io.github.camelzoho.bigin.client.http.Transport;
import java.time.Clock;

/**
 * Bigin's calls by area, over one chain of transports. Immutable and thread-safe.
 *
 * @param records reading records, one call each
 * @param reads reading records as users ask for it
 * @param writes writing records
 * @param queries search and COQL, one call each
 * @param metadata modules, fields, organisation
 * @param users users
 * @param channels notification channels
 * @param connections the gateway's connections
 * @param raw anything else
 */
public record BiginClient(
        RecordsApi records,
        RecordReads reads,
        RecordWritesApi writes,
        QueryApi queries,
        MetadataApi metadata,
        UsersApi users,
        ChannelsApi channels,
        ConnectionsApi connections,
        RawApi raw) {

    /**
     * A client over a chain.
     *
     * @param clock tells how old kept metadata are
     */
    public static BiginClient over(Transport transport, Clock clock) {
        RecordsApi records = new RecordsApi(transport);
        QueryApi queries = new QueryApi(transport);
        MetadataApi metadata = new MetadataApi(transport);
        return new BiginClient(
                records,
                new RecordReads(records, queries, new FieldNames(metadata, clock)),
                new RecordWritesApi(transport),
                queries,
                metadata,
                new UsersApi(transport),
                new ChannelsApi(transport),
                new ConnectionsApi(transport),
                new RawApi(transport));
    }
}
