/* A power cut for one process, as a library to load before it (LD_PRELOAD).
 *
 * What the process writes to files whose path holds $LW_MATCH stays in its own memory until it asks for the file to be
 * kept (fsync, fdatasync). So `kill -9` becomes a power cut: all that was not kept is gone.
 *
 *   LW_MODE=random   each 512-byte sector of a write reaches the disk at once in half of all cases: torn and out of order
 *   LW_LIE=1         fsync says it kept what it did not: a lying disk, the control that must lose
 *   LW_DELAY_US=n    every fsync takes n microseconds longer: a slower disk
 *   LW_FAIL_AT=n     the nth fsync and all after it fail: a dying disk
 *
 * It knows one process, no writes through memory maps, and takes a new file's name to be on the disk at once.
 * Build: cc -O2 -shared -fPIC -o lostwrites.so lostwrites.c -ldl -lpthread
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECTOR = 512, SLOTS = 4096, FILES = 65536 };

typedef struct Sector {
    off_t number;
    struct Sector *next;
    unsigned char bytes[SECTOR];
} Sector;

typedef struct File {
    dev_t device;
    ino_t inode;
    off_t size;
    Sector *slots[SLOTS];
    struct File *next;
} File;

static File *files, *open_files[FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *match;
static int random_mode, lies;
static useconds_t delay;
static int fail_at, kept;
static unsigned seed = 1;

static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_pread)(int, void *, size_t, off_t);
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_close)(int);
static int (*real_ftruncate)(int, off_t), (*real_fstat)(int, struct stat *), (*real_open)(const char *, int, ...);

static void start(void) {
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_pread = dlsym(RTLD_NEXT, "pread64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_close = dlsym(RTLD_NEXT, "close");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fstat = dlsym(RTLD_NEXT, "fstat64");
    real_open = dlsym(RTLD_NEXT, "open64");
    match = getenv("LW_MATCH");
    const char *mode = getenv("LW_MODE"), *wait = getenv("LW_DELAY_US"), *given = getenv("LW_SEED");
    const char *failing = getenv("LW_FAIL_AT");
    fail_at = failing ? atoi(failing) : 0;
    random_mode = mode && strcmp(mode, "random") == 0;
    lies = getenv("LW_LIE") != NULL;
    delay = wait ? (useconds_t)atoi(wait) : 0;
    seed = given ? (unsigned)atoi(given) : (unsigned)getpid();
}

static void ready(void) { pthread_once(&once, start); }

static File *file_of(int fd) { return fd >= 0 && fd < FILES ? open_files[fd] : NULL; }

static void follow(int fd, const char *path) {
    struct stat details;
    if (fd < 0 || fd >= FILES || !match || !strstr(path, match) || strstr(path, "-shm")) return;
    if (real_fstat(fd, &details) || !S_ISREG(details.st_mode)) return;
    pthread_mutex_lock(&lock);
    File *file = files;
    while (file && !(file->device == details.st_dev && file->inode == details.st_ino)) file = file->next;
    if (!file) {
        file = calloc(1, sizeof *file);
        file->device = details.st_dev;
        file->inode = details.st_ino;
        file->size = details.st_size;
        file->next = files;
        files = file;
    }
    open_files[fd] = file;
    pthread_mutex_unlock(&lock);
}

static Sector *find(File *file, off_t number) {
    Sector *sector = file->slots[number % SLOTS];
    while (sector && sector->number != number) sector = sector->next;
    return sector;
}

static Sector *find_or_read(int fd, File *file, off_t number) {
    Sector *sector = find(file, number);
    if (sector) return sector;
    sector = calloc(1, sizeof *sector);
    sector->number = number;
    real_pread(fd, sector->bytes, SECTOR, number * SECTOR);
    sector->next = file->slots[number % SLOTS];
    file->slots[number % SLOTS] = sector;
    return sector;
}

static void keep_all(int fd, File *file) {
    for (int slot = 0; slot < SLOTS; slot++) {
        for (Sector *sector = file->slots[slot], *next; sector; sector = next) {
            next = sector->next;
            off_t from = sector->number * SECTOR, length = SECTOR;
            if (from + length > file->size) length = file->size > from ? file->size - from : 0;
            if (length > 0) real_pwrite(fd, sector->bytes, (size_t)length, from);
            free(sector);
        }
        file->slots[slot] = NULL;
    }
}

int open64(const char *path, int flags, ...) {
    ready();
    va_list rest;
    va_start(rest, flags);
    int mode = va_arg(rest, int);
    va_end(rest);
    int fd = real_open(path, flags, mode);
    follow(fd, path);
    return fd;
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    int mode = va_arg(rest, int);
    va_end(rest);
    return open64(path, flags, mode);
}

int close(int fd) {
    ready();
    if (fd >= 0 && fd < FILES) open_files[fd] = NULL;
    return real_close(fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) {
    ready();
    File *file = file_of(fd);
    if (!file) return real_pwrite(fd, bytes, count, offset);
    const unsigned char *source = bytes;
    pthread_mutex_lock(&lock);
    for (size_t done = 0, part; done < count; done += part) {
        off_t at = offset + (off_t)done;
        size_t within = (size_t)(at % SECTOR);
        part = SECTOR - within < count - done ? SECTOR - within : count - done;
        memcpy(find_or_read(fd, file, at / SECTOR)->bytes + within, source + done, part);
        if (random_mode && rand_r(&seed) % 2) real_pwrite(fd, source + done, part, at);
    }
    if (offset + (off_t)count > file->size) file->size = offset + (off_t)count;
    pthread_mutex_unlock(&lock);
    return (ssize_t)count;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) { return pwrite64(fd, bytes, count, offset); }

ssize_t pread64(int fd, void *bytes, size_t count, off_t offset) {
    ready();
    File *file = file_of(fd);
    if (!file) return real_pread(fd, bytes, count, offset);
    ssize_t got = 0;
    pthread_mutex_lock(&lock);
    if (offset < file->size) {
        got = offset + (off_t)count > file->size ? file->size - offset : (ssize_t)count;
        memset(bytes, 0, (size_t)got);
        real_pread(fd, bytes, (size_t)got, offset);
        for (off_t number = offset / SECTOR; number * SECTOR < offset + got; number++) {
            Sector *sector = find(file, number);
            if (!sector) continue;
            off_t first = number * SECTOR, from = first > offset ? first : offset;
            off_t to = first + SECTOR < offset + got ? first + SECTOR : offset + got;
            memcpy((char *)bytes + (from - offset), sector->bytes + (from - first), (size_t)(to - from));
        }
    }
    pthread_mutex_unlock(&lock);
    return got;
}

ssize_t pread(int fd, void *bytes, size_t count, off_t offset) { return pread64(fd, bytes, count, offset); }

static int keep(int fd, File *file) {
    if (delay) usleep(delay);
    if (lies) return 0;
    pthread_mutex_lock(&lock);
    int fails = fail_at && ++kept >= fail_at;
    if (!fails) keep_all(fd, file);
    pthread_mutex_unlock(&lock);
    if (fails) errno = EIO;
    return fails ? -1 : 0;
}

int fsync(int fd) {
    ready();
    File *file = file_of(fd);
    return file ? keep(fd, file) : real_fsync(fd);
}

int fdatasync(int fd) {
    ready();
    File *file = file_of(fd);
    return file ? keep(fd, file) : real_fdatasync(fd);
}

int ftruncate64(int fd, off_t length) {
    ready();
    File *file = file_of(fd);
    if (file) {
        pthread_mutex_lock(&lock);
        file->size = length;
        for (int slot = 0; slot < SLOTS; slot++) {
            for (Sector **place = &file->slots[slot]; *place;) {
                Sector *sector = *place;
                if (sector->number * SECTOR >= length) {
                    *place = sector->next;
                    free(sector);
                } else {
                    place = &sector->next;
                }
            }
        }
        pthread_mutex_unlock(&lock);
    }
    return real_ftruncate(fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fstat64(int fd, struct stat64 *details) {
    ready();
    int result = real_fstat(fd, (struct stat *)details);
    File *file = file_of(fd);
    if (!result && file) details->st_size = file->size;
    return result;
}

int fstat(int fd, struct stat *details) { return fstat64(fd, (struct stat64 *)details); }
