package com.aeondt.embedded;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the beans be made while the engines start, which halves neither but overlaps both, and holds back whatever works: nothing of
 * the context starts before every engine answers. An engine that fails ends the start with the next bean.
 */
final class EnginesFirst implements SmartLifecycle, BeanPostProcessor {

    private final EmbeddedEngines engines;
    private volatile boolean running;

    EnginesFirst(EmbeddedEngines engines) {
        this.engines = engines;
    }

    /** As a bean it is found both as what has a life cycle and as what looks at each bean. */
    void register(ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("embeddedEngines", this);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        engines.requireNoFailure();
        return bean;
    }

    /** Before everything else that has a life cycle. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        engines.await();
        running = true;
    }

    /** They stop after the context, not with it. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
