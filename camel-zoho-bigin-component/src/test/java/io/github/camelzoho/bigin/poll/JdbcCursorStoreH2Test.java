package io.github.camelzoho.bigin.poll;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class JdbcCursorStoreH2Test extends JdbcCursorStoreContract {
    private static final JdbcDataSource DATABASE = new JdbcDataSource();

    static {
        DATABASE.setURL("jdbc:h2:mem:positions;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    }

    @Override
    DataSource dataSource() {
        return DATABASE;
    }
}
