package kz.ustaz.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;

/**
 * Lets the server speak first while one view is shown, and not on any other page. Only what the server says goes by
 * WebSocket, or by long polling where that does not come through: what the browser says goes by plain requests as ever,
 * past all that guards them (decision 0010).
 */
public final class PushWhileShown {

    private PushWhileShown() {}

    public static void on(Component view) {
        view.addAttachListener(attached -> {
            PushConfiguration push = attached.getUI().getPushConfiguration();
            push.setTransport(Transport.WEBSOCKET_XHR);
            push.setFallbackTransport(Transport.LONG_POLLING);
            push.setPushMode(PushMode.AUTOMATIC);
        });
        view.addDetachListener(left -> left.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED));
    }
}
