package dev.liveview.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.kqueue.KQueue;
import io.netty.channel.kqueue.KQueueIoHandler;
import io.netty.channel.kqueue.KQueueServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/** How bytes get in and out of the process: the operating system's own way where Netty has a library for it, Java's everywhere else. */
enum IoTransport {
    /** Linux. */
    EPOLL(EpollServerSocketChannel.class) {
        @Override
        IoHandlerFactory ioHandlers() {
            return EpollIoHandler.newFactory();
        }
    },
    /** macOS. */
    KQUEUE(KQueueServerSocketChannel.class) {
        @Override
        IoHandlerFactory ioHandlers() {
            return KQueueIoHandler.newFactory();
        }
    },
    /** Any system. */
    NIO(NioServerSocketChannel.class) {
        @Override
        IoHandlerFactory ioHandlers() {
            return NioIoHandler.newFactory();
        }
    };

    private final Class<? extends ServerChannel> serverChannel;

    IoTransport(Class<? extends ServerChannel> serverChannel) {
        this.serverChannel = serverChannel;
    }

    /** The best one on this machine. */
    static IoTransport choose(boolean nativeAllowed) {
        if (nativeAllowed && Epoll.isAvailable()) {
            return EPOLL;
        }
        return nativeAllowed && KQueue.isAvailable() ? KQUEUE : NIO;
    }

    abstract IoHandlerFactory ioHandlers();

    Class<? extends ServerChannel> serverChannel() {
        return serverChannel;
    }
}
