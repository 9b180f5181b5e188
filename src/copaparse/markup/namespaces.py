"""The two namespaces whose links are no links in the prose: files and categories, by their names on the wikis."""

from __future__ import annotations

from typing import Literal

__all__ = ["namespace"]

FILE_NAMES = """
    file image media archivo imagen datei bild fichier immagine ficheiro arquivo imagem bestand afbeelding plik
    grafika fil fájl kép soubor súbor datoteka slika датотека слика файл изображение зображення выява ملف صورة
    پرونده تصویر קובץ תמונה 文件 档案 檔案 图像 圖像 ファイル 画像 파일 그림 tiedosto kuva dosya resim αρχείο εικόνα
    рәсем сүрәт файыл şəkil fayl tasvir датотеке attēls failas plik fichièr fichero gambar mynd skrá delwedd íomhá
    fitxer imatge fitxategi irudi berkas gambar tập_tin hình lêer beeld fișier imagine vaizdas attēls pilt
"""
CATEGORY_NAMES = """
    category categoría kategorie catégorie categoria categorie kategoria kategori kategória kategorija kategória
    kategorio kategooria kategoriija категорија категория категорія катэгорыя تصنيف رده קטגוריה 分类 分類
    カテゴリ 분류 luokka κατηγορία kategoriya thể_loại kategoriýa
"""

NAMESPACES: dict[str, Literal["file", "category"]] = {
    **dict.fromkeys(FILE_NAMES.split(), "file"),
    **dict.fromkeys(CATEGORY_NAMES.split(), "category"),
}


FILE_ENDINGS = frozenset("jpg jpeg png svg gif tif tiff webp djvu ogg oga ogv webm".split())


def namespace(target: str) -> Literal["file", "category"] | None:
    """What a link target names; a leading colon makes it an ordinary link.

    A name that is none of these and stands before the name of an image or a recording is that of files.
    """
    name, _, title = target.partition(":")
    name = name.strip()
    known = NAMESPACES.get(name.lower().replace(" ", "_"))
    if known is None and name and ":" not in title and title.rstrip().rpartition(".")[2].lower() in FILE_ENDINGS:
        return "file"
    return known
