package com.aeondt.embedded;

import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the broker's own shutdown hook away: it would stop the broker at the signal, before the application that still publishes
 * has drained. {@link AmqpEngine#stop()} stops it when its turn comes. The hook has no switch, only a private field.
 */
final class OrderlyBroker extends SystemLauncherListener.DefaultSystemLauncherListener {

    private static final Logger LOG = LoggerFactory.getLogger(OrderlyBroker.class);

    private @Nullable SystemConfig<?> system;

    @Override
    public void onContainerResolve(SystemConfig<?> resolved) {
        system = resolved;
    }

    @Override
    public void afterStartup() {
        if (system == null || !(system.getContainer() instanceof Broker<?> broker)) {
            return;
        }
        try {
            var field = broker.getClass().getSuperclass().getDeclaredField("_shutdownHook");
            field.setAccessible(true);
            if (field.get(broker) instanceof Thread hook) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (ReflectiveOperationException | RuntimeException changed) {
            LOG.warn("The AMQP broker will stop at the signal, before the application does", changed);
        }
    }
}
