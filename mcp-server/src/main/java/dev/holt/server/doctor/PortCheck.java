package dev.holt.server.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether {@code serve} could bind its port. */
final class PortCheck implements Check {
    @Override
    public String name() {
        return "Port";
    }

    @Override
    public Seen look(Patient patient) {
        String address = patient.host() + ":" + patient.port();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(patient.host(), patient.port()));
            return Seen.good(address + " is free");
        } catch (IOException e) {
            return Seen.of(
                    address + " is taken",
                    Finding.note(
                            address + " cannot be bound: " + e.getMessage() + ".",
                            "holt serve would not start there; stdio needs no port. It may be a Holt"
                                    + " that serves already.",
                            "Choose another one with --port, or 0 for any."));
        }
    }
}
