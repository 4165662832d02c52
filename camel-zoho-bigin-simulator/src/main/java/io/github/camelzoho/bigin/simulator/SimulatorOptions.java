package io.github.camelzoho.bigin.simulator;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * How a simulator starts. Immutable; begin with {@link #defaults()}.
 *
 * @param port TCP port, 0 for a free one
 * @param latency time that every call takes at least
 * @param creditLimit credits of 24 hours
 * @param concurrencyLimit calls at the same time
 * @param heavyConcurrencyLimit heavy calls at the same time: sorted lists, lists by custom view,
 *     writes of more than ten records
 * @param seedContacts contacts there are from the start
 * @param timeZone zone of the organisation, whose offset all times carry
 * @param recordedCalls how many of the latest calls are remembered
 * @param switches forms chosen from the start, as {@code NAME=value}; see {@link Switch}
 * @param console whether there is a web page at {@code /} and control calls below {@code
 *     /_simulator}
 * @param address of this machine on which it listens: {@code 127.0.0.1} for this machine alone,
 *     since its credentials are no secret; {@code 0.0.0.0} for all
 */
public record SimulatorOptions(
        int port,
        Duration latency,
        int creditLimit,
        int concurrencyLimit,
        int heavyConcurrencyLimit,
        int seedContacts,
        ZoneId timeZone,
        int recordedCalls,
        List<String> switches,
        boolean console,
        String address) {

    public SimulatorOptions {
        switches = List.copyOf(switches);
    }

    /**
     * A free port of this machine alone, no latency, the documented limits, no records, two hours
     * ahead of UTC.
     */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                0,
                Duration.ZERO,
                Credits.DEFAULT_LIMIT,
                10,
                10,
                0,
                ZoneId.of("Africa/Johannesburg"),
                10_000,
                List.of(),
                false,
                "127.0.0.1");
    }

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(
                value,
                latency,
                creditLimit,
                concurrencyLimit,
                heavyConcurrencyLimit,
                seedContacts,
                timeZone,
                recordedCalls,
                switches,
                console,
                address);
    }

    public SimulatorOptions withLatency(Duration value) {
        return new SimulatorOptions(
                port,
                value,
                creditLimit,
                concurrencyLimit,
                heavyConcurrencyLimit,
                seedContacts,
                timeZone,
                recordedCalls,
                switches,
                console,
                address);
    }

    public SimulatorOptions withCreditLimit(int value) {
        return new SimulatorOptions(
                port,
                latency,
                value,
                concurrencyLimit,
                heavyConcurrencyLimit,
                seedContacts,
                timeZone,
                recordedCalls,
                switches,
                console,
                address);
    }

    public SimulatorOptions withConcurrencyLimit(int value) {
        return new SimulatorOptions(
                port,
                latency,
                creditLimit,
                value,
                heavyConcurrencyLimit,
                seedContacts,
                timeZone,
                recordedCalls,
                switches,
                console,
                address);
    }

    public SimulatorOptions withHeavyConcurrencyLimit(int value) {
        return new SimulatorOptions(
                port,
                latency,
                creditLimit,
                concurrencyLimit,
                value,
                seedContacts,
                timeZone,
                recordedCalls,
                switches,
                console,
                address);
    }

    public SimulatorOptions withSeedContacts(int value) {
        return new SimulatorOptions(
                port,
                latency,
                creditLimit,
                concurrencyLimit,
                heavyConcurrencyLimit,
                value,
                timeZone,
                recordedCalls,
                switches,
                console,
                address);
    }

    public SimulatorOptions withTimeZone(ZoneId value) {
        return new SimulatorOptions(
                port,
                latency,
                creditLimit,
                concurrencyLimit,
                heavyConcurrencyLimit,
                seedContacts,
                value,
                recordedCalls,
                switches,
                console,
                address);
    }

    public SimulatorOptions withRecordedCalls(int value) {
        return new SimulatorOptions(
                port,
                latency,
                creditLimit,
                concurrencyLimit,
                heavyConcurrencyLimit,
                seedContacts,
                timeZone,
                value,
                switches,
                console,
                address);
    }

    public SimulatorOptions withSwitches(List<String> value) {
        return new SimulatorOptions(
                port,
                latency,
                creditLimit,
                concurrencyLimit,
                heavyConcurrencyLimit,
                seedContacts,
                timeZone,
                recordedCalls,
                value,
                console,
                address);
    }

    public SimulatorOptions withConsole(boolean value) {
        return new SimulatorOptions(
                port,
                latency,
                creditLimit,
                concurrencyLimit,
                heavyConcurrencyLimit,
                seedContacts,
                timeZone,
                recordedCalls,
                switches,
                value,
                address);
    }

    public SimulatorOptions withAddress(String value) {
        return new SimulatorOptions(
                port,
                latency,
                creditLimit,
                concurrencyLimit,
                heavyConcurrencyLimit,
                seedContacts,
                timeZone,
                recordedCalls,
                switches,
                console,
                value);
    }
}
