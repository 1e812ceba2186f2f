import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request is not complete in time, or whose reader has stopped taking our answer; and closes
/// after an answer that says `Connection: close`, so that a refused upload is not read to its end.
///
/// Hummingbird's idle time-out closes silent connections; it never closes one that drips a byte at a time.
final class SlowClientGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let requestDeadline: TimeAmount
    private let writeStall: TimeAmount
    private var untilRequestEnds: Scheduled<Void>?
    private var untilReaderMoves: Scheduled<Void>?
    private var isReadingRequest = false
    private var closesAfterAnswer = false

    init(requestDeadline: TimeAmount, writeStall: TimeAmount) {
        self.requestDeadline = requestDeadline
        self.writeStall = writeStall
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            untilRequestEnds?.cancel()
            untilRequestEnds = nil
            isReadingRequest = true
        case .end:
            untilRequestEnds?.cancel()
            untilRequestEnds = nil
            isReadingRequest = false
        case .body:
            break
        }
        context.fireChannelRead(data)
    }

    /// A request that came whole in one piece, as nearly all do, needs no clock set.
    func channelReadComplete(context: ChannelHandlerContext) {
        if isReadingRequest, untilRequestEnds == nil {
            let channel = context.channel
            untilRequestEnds = context.eventLoop.scheduleTask(in: requestDeadline) { channel.close(promise: nil) }
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            closesAfterAnswer = head.headerFields[.connection]?.lowercased() == "close"
            context.write(data, promise: promise)
        case .end where closesAfterAnswer:
            let channel = context.channel
            let written = promise ?? context.eventLoop.makePromise()
            written.futureResult.whenComplete { _ in channel.close(promise: nil) }
            context.write(data, promise: written)
        default:
            context.write(data, promise: promise)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        untilReaderMoves?.cancel()
        untilReaderMoves = nil
        if !context.channel.isWritable {
            let channel = context.channel
            untilReaderMoves = context.eventLoop.scheduleTask(in: writeStall) { channel.close(promise: nil) }
        }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        untilRequestEnds?.cancel()
        untilReaderMoves?.cancel()
        context.fireChannelInactive()
    }
}
