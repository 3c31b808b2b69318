package com.aeondt.processes;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

/** The ordered log as PostgreSQL has it, and what a consumer of the broker has been sent of it. */
final class Events implements AutoCloseable {

    private final Stores stores;
    private final Connection connection;
    private final List<String> received = new CopyOnWriteArrayList<>();

    private Events(Stores stores, Connection connection) {
        this.stores = stores;
        this.connection = connection;
    }

    /** Listens to the exchange, which a server has made by now. */
    static Events of(Stores stores) throws IOException, TimeoutException {
        var factory = new ConnectionFactory();
        factory.setHost(stores.text("spring.rabbitmq.host"));
        factory.setPort(Integer.parseInt(stores.text("spring.rabbitmq.port")));
        factory.setUsername(stores.text("spring.rabbitmq.username"));
        factory.setPassword(stores.text("spring.rabbitmq.password"));
        factory.setVirtualHost(stores.text("spring.rabbitmq.virtual-host"));
        var events = new Events(stores, factory.newConnection("a consumer"));
        events.listen();
        return events;
    }

    /** The ids of the messages that have come, repetitions included. */
    List<String> received() {
        return List.copyOf(received);
    }

    /** The ids of all events of the log, in order. */
    List<String> logged() throws SQLException {
        return query("select epoch || '-' || xid || '-' || seq from platform.event_log order by epoch, xid, seq");
    }

    /** One entry for each lead of a projection that a session of PostgreSQL holds: the application's lock number. */
    List<String> leads() throws SQLException {
        return query(
                "select objid from pg_locks where locktype = 'advisory' and classid = x'41454F4E'::int and granted");
    }

    private void listen() throws IOException {
        Channel channel = connection.createChannel();
        var queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, "aeon.events", "#");
        channel.basicConsume(queue, true, new DefaultConsumer(channel) {
            @Override
            public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
                received.add(properties.getMessageId());
            }
        });
    }

    private List<String> query(String sql) throws SQLException {
        try (var session = DriverManager.getConnection(
                        stores.text("spring.datasource.url"),
                        stores.text("spring.flyway.user"),
                        stores.text("spring.flyway.password"));
                var rows = session.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
