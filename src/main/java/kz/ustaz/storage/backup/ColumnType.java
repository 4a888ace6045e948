package kz.ustaz.storage.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a value of a column stands in the file, whichever database it came from: as a text, a whole number, or true and
 * false. Nothing is rounded: a moment keeps what the database has of it.
 */
enum ColumnType {
    TEXT {
        @Override
        Object written(ResultSet row, int place) throws SQLException {
            return row.getString(place);
        }

        @Override
        Object read(JsonNode value) {
            return value.stringValue();
        }
    },
    ID {
        @Override
        Object written(ResultSet row, int place) throws SQLException {
            return row.getObject(place, UUID.class).toString();
        }

        @Override
        Object read(JsonNode value) {
            return UUID.fromString(value.stringValue());
        }
    },
    FLAG {
        @Override
        Object written(ResultSet row, int place) throws SQLException {
            return row.getBoolean(place);
        }

        @Override
        Object read(JsonNode value) {
            return value.booleanValue();
        }
    },
    WHOLE {
        @Override
        Object written(ResultSet row, int place) throws SQLException {
            return row.getLong(place);
        }

        @Override
        Object read(JsonNode value) {
            return value.longValue();
        }
    },
    DECIMAL {
        @Override
        Object written(ResultSet row, int place) throws SQLException {
            return row.getBigDecimal(place).toString();
        }

        @Override
        Object read(JsonNode value) {
            return new BigDecimal(value.stringValue());
        }
    },
    DAY {
        @Override
        Object written(ResultSet row, int place) throws SQLException {
            return row.getObject(place, LocalDate.class).toString();
        }

        @Override
        Object read(JsonNode value) {
            return LocalDate.parse(value.stringValue());
        }
    },
    MOMENT {
        @Override
        Object written(ResultSet row, int place) throws SQLException {
            return row.getObject(place, OffsetDateTime.class).toInstant().toString();
        }

        @Override
        Object read(JsonNode value) {
            return Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC);
        }
    },
    WALL_CLOCK {
        @Override
        Object written(ResultSet row, int place) throws SQLException {
            return row.getObject(place, LocalDateTime.class).toString();
        }

        @Override
        Object read(JsonNode value) {
            return LocalDateTime.parse(value.stringValue());
        }
    },
    BYTES {
        @Override
        Object written(ResultSet row, int place) throws SQLException {
            return Base64.getEncoder().encodeToString(row.getBytes(place));
        }

        @Override
        Object read(JsonNode value) {
            return Base64.getDecoder().decode(value.stringValue());
        }
    };

    abstract Object written(ResultSet row, int place) throws SQLException;

    /** @throws RuntimeException of several kinds if the value is none of this type */
    abstract Object read(JsonNode value);

    /** @return nothing where the database has nothing */
    final @Nullable Object from(ResultSet row, int place) throws SQLException {
        return row.getObject(place) == null ? null : written(row, place);
    }

    /** @throws RuntimeException as {@link #read} */
    final void into(PreparedStatement insert, int place, JsonNode value) throws SQLException {
        if (value.isNull()) {
            insert.setNull(place, this == BYTES ? Types.VARBINARY : Types.NULL);
        } else if (this == BYTES) {
            insert.setBytes(place, (byte[]) read(value));
        } else {
            insert.setObject(place, read(value));
        }
    }

    /** @param name as the database calls the type @throws BackupFault if a column has one that nobody thought of */
    static ColumnType of(String name, String column) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "character varying", "character", "character large object", "varchar", "bpchar", "text" -> TEXT;
            case "uuid" -> ID;
            case "boolean", "bool" -> FLAG;
            case "smallint", "integer", "bigint", "int2", "int4", "int8", "serial", "bigserial" -> WHOLE;
            case "numeric", "decfloat" -> DECIMAL;
            case "date" -> DAY;
            case "timestamp with time zone", "timestamptz" -> MOMENT;
            case "timestamp" -> WALL_CLOCK;
            case "binary varying", "binary large object", "bytea" -> BYTES;
            default -> throw new BackupFault("no backup knows the type " + name + " of the column " + column);
        };
    }
}
