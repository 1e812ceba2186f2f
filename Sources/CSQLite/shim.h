#include <sqlite3.h>

/// Refuses statements that could damage the file on purpose. sqlite3_db_config is variadic, so Swift cannot call it.
static inline int sqlite_make_defensive(sqlite3 *connection) {
    int on = 0;
    int code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, &on);
    return code == SQLITE_OK && on == 1;
}
