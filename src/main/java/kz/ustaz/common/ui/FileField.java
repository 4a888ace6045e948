package kz.ustaz.common.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A field for one file. The element in the browser, called after what it was first made for, sends it in pieces; what it
 * says of the size is believed only as a limit.
 */
@Tag("ustaz-picture-file")
@JsModule("./quiz/ustaz-picture-file.ts")
public class FileField extends HtmlContainer {

    /** What becomes of the file. */
    public interface Taker extends Serializable {
        void begun();

        void arrived(String name, byte[] bytes);

        void tooLarge();

        void unreadable();
    }

    private final int most;
    private final Taker taker;
    private final Element input = new Element("input");
    private transient @Nullable ByteArrayOutputStream taken;
    private String name = "";
    private int size;

    /**
     * @param id of the browser's own field, for its label
     * @param accept what a browser offers first, as HTML writes it
     * @param most bytes
     */
    public FileField(String id, String accept, int most, Taker taker) {
        this.most = most;
        this.taker = taker;
        input.setAttribute("type", "file").setAttribute("accept", accept).setAttribute("id", id);
        input.getClassList().add("picture-input");
        getElement().appendChild(input);
    }

    /** @param id of what says more about the field */
    public void describedBy(String id) {
        input.setAttribute("aria-describedby", id);
    }

    /** @return whether its pieces are wanted */
    @ClientCallable
    public boolean begin(String name, double bytes) {
        taken = null;
        if (!(bytes >= 1)) {
            taker.unreadable();
            return false;
        }
        if (bytes > most) {
            taker.tooLarge();
            return false;
        }
        this.name = name;
        size = (int) bytes;
        taken = new ByteArrayOutputStream();
        taker.begun();
        return true;
    }

    /** @return whether more is wanted */
    @ClientCallable
    public boolean piece(String base64) {
        if (taken == null) {
            return false;
        }
        byte[] piece;
        try {
            piece = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            piece = new byte[0];
        }
        if (piece.length == 0 || taken.size() + piece.length > size) {
            taken = null;
            taker.unreadable();
            return false;
        }
        taken.writeBytes(piece);
        if (taken.size() < size) {
            return true;
        }
        byte[] all = taken.toByteArray();
        taken = null;
        taker.arrived(name, all);
        return false;
    }
}
